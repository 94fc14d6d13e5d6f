using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MotCua.Platform.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    user_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    normalized_email = table.Column<string>(type: "text", nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    successor_id = table.Column<long>(type: "bigint", nullable: true),
                    profile_address = table.Column<string>(type: "text", nullable: false),
                    profile_code_prefix = table.Column<string>(type: "text", nullable: false),
                    profile_desk_name = table.Column<string>(type: "text", nullable: false),
                    profile_desk_symbol = table.Column<string>(type: "text", nullable: false),
                    profile_email = table.Column<string>(type: "text", nullable: false),
                    profile_emblem = table.Column<string>(type: "text", nullable: false),
                    profile_head_name = table.Column<string>(type: "text", nullable: false),
                    profile_head_title = table.Column<string>(type: "text", nullable: false),
                    profile_name = table.Column<string>(type: "text", nullable: false),
                    profile_phone = table.Column<string>(type: "text", nullable: false),
                    profile_place = table.Column<string>(type: "text", nullable: false),
                    profile_superior = table.Column<string>(type: "text", nullable: false),
                    profile_website = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agencies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agency_emblems",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_emblems", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "change_stamp",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_stamp", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dated_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: true),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    verified = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dated_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "day_markings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    replaces = table.Column<DateOnly>(type: "date", nullable: true),
                    verified = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_day_markings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delegations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    from_id = table.Column<long>(type: "bigint", nullable: false),
                    to_id = table.Column<long>(type: "bigint", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    permissions = table.Column<List<string>>(type: "text[]", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossier_books",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last_number = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    closed_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_books", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    procedure_id = table.Column<long>(type: "bigint", nullable: true),
                    procedure_version_id = table.Column<long>(type: "bigint", nullable: true),
                    procedure_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    procedure_name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    field = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    find_id_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    find_phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    filer = table.Column<string>(type: "text", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    first_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    first_due_day = table.Column<DateOnly>(type: "date", nullable: true),
                    due_day = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_day = table.Column<DateOnly>(type: "date", nullable: true),
                    returned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    waiting_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    step_due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    holder_id = table.Column<long>(type: "bigint", nullable: true),
                    received_by_id = table.Column<long>(type: "bigint", nullable: true),
                    handler_id = table.Column<long>(type: "bigint", nullable: true),
                    supplements = table.Column<int>(type: "integer", nullable: false),
                    extensions = table.Column<int>(type: "integer", nullable: false),
                    has_apology = table.Column<bool>(type: "boolean", nullable: false),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    is_imported = table.Column<bool>(type: "boolean", nullable: false),
                    delivery = table.Column<int>(type: "integer", nullable: false),
                    fee = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    fee_paid = table.Column<bool>(type: "boolean", nullable: false),
                    sets = table.Column<int>(type: "integer", nullable: false),
                    time = table.Column<string>(type: "text", nullable: true),
                    papers = table.Column<string>(type: "text", nullable: false),
                    proposal = table.Column<string>(type: "text", nullable: true),
                    pending_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    result_number = table.Column<string>(type: "text", nullable: false),
                    book_year = table.Column<int>(type: "integer", nullable: false),
                    book_number = table.Column<int>(type: "integer", nullable: false),
                    tracking_secret = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    figures_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    open_legs = table.Column<int>(type: "integer", nullable: false),
                    group_id = table.Column<long>(type: "bigint", nullable: true),
                    group_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    after_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    original_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    original_at = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    original_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    original_to_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    original_to = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    original_sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    helping_agency_id = table.Column<long>(type: "bigint", nullable: true),
                    helping_agency = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    receiving_agency_id = table.Column<long>(type: "bigint", nullable: true),
                    receiving_agency = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    code_agency_id = table.Column<long>(type: "bigint", nullable: true),
                    returns_where_filed = table.Column<bool>(type: "boolean", nullable: false),
                    owner_address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    owner_birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    owner_email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    owner_id_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    owner_kind = table.Column<int>(type: "integer", nullable: false),
                    owner_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    owner_phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    owner_sex = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_own_side",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    keys = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_own_side", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file_contents",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_contents", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: true),
                    subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject_id = table.Column<long>(type: "bigint", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<long>(type: "bigint", nullable: true),
                    by_name = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    partner_id = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    message_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: true),
                    from_agency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    signed = table.Column<string>(type: "text", nullable: false),
                    kid = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intake_drafts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    official_id = table.Column<long>(type: "bigint", nullable: false),
                    procedure_id = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    input = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intake_slips",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    procedure_id = table.Column<long>(type: "bigint", nullable: false),
                    procedure_name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    applicant = table.Column<string>(type: "text", nullable: false),
                    needed = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    given_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_slips", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leg_tasks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    from_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    dossier_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    leg_number = table.Column<int>(type: "integer", nullable: false),
                    procedure_name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    masked_id = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    work = table.Column<string>(type: "text", nullable: false),
                    is_lead = table.Column<bool>(type: "boolean", nullable: false),
                    papers = table.Column<string>(type: "text", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    holder_id = table.Column<long>(type: "bigint", nullable: true),
                    holder_name = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    urgings = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leg_tasks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "linked_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_linked_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    series = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    period = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => new { x.agency_id, x.series, x.period });
                });

            migrationBuilder.CreateTable(
                name: "office_hours",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    hours = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_hours", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "officials",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    full_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    folded = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    role_ids = table.Column<List<long>>(type: "bigint[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officials", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper_manifests",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    to_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    to_agency_id = table.Column<long>(type: "bigint", nullable: true),
                    made_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    confirm_by = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    items = table.Column<string>(type: "text", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_manifests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    agencies = table.Column<string>(type: "text", nullable: false),
                    keys = table.Column<string>(type: "text", nullable: false),
                    paths = table.Column<string>(type: "text", nullable: false),
                    is_suspended = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedures",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    field = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    permissions = table.Column<List<string>>(type: "text[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shared_keys",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shared_work",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    done_for = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    held_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_work", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    owner_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner_id = table.Column<long>(type: "bigint", nullable: false),
                    label = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    content_type = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    stored_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "submitted_forms",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    location = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submitted_forms", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    is_desk = table.Column<bool>(type: "boolean", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossier_legs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    dossier_id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    to_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    work = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_lead = table.Column<bool>(type: "boolean", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    plan_number = table.Column<int>(type: "integer", nullable: true),
                    with_files = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    delivered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    taken_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    urgings = table.Column<int>(type: "integer", nullable: false),
                    urged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_legs", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_legs_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossier_opinions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    dossier_id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    asked_of = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    question = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_opinions", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossier_opinions_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inbox_streams",
                columns: table => new
                {
                    partner_id = table.Column<long>(type: "bigint", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    last_sequence = table.Column<int>(type: "integer", nullable: false),
                    touched_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox_streams", x => new { x.partner_id, x.subject });
                    table.ForeignKey(
                        name: "fk_inbox_streams_partners_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox_streams",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    partner_id = table.Column<long>(type: "bigint", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    last_sequence = table.Column<int>(type: "integer", nullable: false),
                    acked_sequence = table.Column<int>(type: "integer", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    is_blocked = table.Column<bool>(type: "boolean", nullable: false),
                    leased_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    touched_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_streams", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_streams_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partner_links",
                columns: table => new
                {
                    partner_id = table.Column<long>(type: "bigint", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_contact_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_links", x => x.partner_id);
                    table.ForeignKey(
                        name: "fk_partner_links_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reconciliations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    partner_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    compared = table.Column<int>(type: "integer", nullable: false),
                    differences = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reconciliations", x => x.id);
                    table.ForeignKey(
                        name: "fk_reconciliations_partners_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "procedure_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    procedure_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    can_be_used = table.Column<bool>(type: "boolean", nullable: false),
                    verified = table.Column<bool>(type: "boolean", nullable: false),
                    import_mark = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_procedure_versions_procedures_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "procedures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    stream_id = table.Column<long>(type: "bigint", nullable: false),
                    partner_id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: true),
                    from_agency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to_agency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    try_count = table.Column<int>(type: "integer", nullable: false),
                    tries = table.Column<string>(type: "text", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_outbox_stream_stream_id",
                        column: x => x.stream_id,
                        principalTable: "outbox_streams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "change_stamp",
                columns: new[] { "id", "value" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_user_name",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agencies_code",
                table: "agencies",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dated_rules_agency_id_key_valid_from",
                table: "dated_rules",
                columns: new[] { "agency_id", "key", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_day_markings_agency_id_date",
                table: "day_markings",
                columns: new[] { "agency_id", "date" },
                unique: true,
                filter: "not is_withdrawn");

            migrationBuilder.CreateIndex(
                name: "ix_day_markings_date",
                table: "day_markings",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "ix_delegations_agency_id_last_day",
                table: "delegations",
                columns: new[] { "agency_id", "last_day" });

            migrationBuilder.CreateIndex(
                name: "ix_delegations_from_id_last_day",
                table: "delegations",
                columns: new[] { "from_id", "last_day" });

            migrationBuilder.CreateIndex(
                name: "ix_delegations_to_id_last_day",
                table: "delegations",
                columns: new[] { "to_id", "last_day" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_books_agency_id_year",
                table: "dossier_books",
                columns: new[] { "agency_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_legs_agency_id_closed_at_due_at",
                table: "dossier_legs",
                columns: new[] { "agency_id", "closed_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_legs_dossier_id_number",
                table: "dossier_legs",
                columns: new[] { "dossier_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_opinions_agency_id_answered_at_due_at",
                table: "dossier_opinions",
                columns: new[] { "agency_id", "answered_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_opinions_dossier_id_number",
                table: "dossier_opinions",
                columns: new[] { "dossier_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_opinions_unit_id_answered_at",
                table: "dossier_opinions",
                columns: new[] { "unit_id", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_agency_id_book_year_book_number_received_at_id_sta",
                table: "dossiers",
                columns: new[] { "agency_id", "book_year", "book_number", "received_at", "id", "status", "is_void" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_agency_id_figures_at",
                table: "dossiers",
                columns: new[] { "agency_id", "figures_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_agency_id_pending_kind_due_at",
                table: "dossiers",
                columns: new[] { "agency_id", "pending_kind", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_agency_id_received_at_id",
                table: "dossiers",
                columns: new[] { "agency_id", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_agency_id_stage_due_at",
                table: "dossiers",
                columns: new[] { "agency_id", "stage", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_code",
                table: "dossiers",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_ended",
                table: "dossiers",
                columns: new[] { "agency_id", "ended_at", "due_at", "received_at", "ended_day", "due_day", "status", "outcome", "is_void" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_figures",
                table: "dossiers",
                columns: new[] { "agency_id", "received_at", "ended_at", "figures_at", "status", "channel", "outcome", "due_day", "ended_day", "first_due_day", "has_apology", "is_void", "field", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_find_id_number_received_at",
                table: "dossiers",
                columns: new[] { "find_id_number", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_find_phone_received_at",
                table: "dossiers",
                columns: new[] { "find_phone", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_group_id",
                table: "dossiers",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_handler_id_received_at",
                table: "dossiers",
                columns: new[] { "handler_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_holder_id_ended_at_due_at",
                table: "dossiers",
                columns: new[] { "holder_id", "ended_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_original_key_original_since_id",
                table: "dossiers",
                columns: new[] { "original_key", "original_since", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_original_to_key_original_sent_at",
                table: "dossiers",
                columns: new[] { "original_to_key", "original_sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_received_by_id_received_at",
                table: "dossiers",
                columns: new[] { "received_by_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_receiving_agency_id_received_at_id",
                table: "dossiers",
                columns: new[] { "receiving_agency_id", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_history_agency_id_at",
                table: "history",
                columns: new[] { "agency_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_id_sequence",
                table: "history",
                columns: new[] { "subject_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_agency_id_received_at",
                table: "inbox",
                columns: new[] { "agency_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_partner_id_received_at",
                table: "inbox",
                columns: new[] { "partner_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_partner_id_subject_sequence",
                table: "inbox",
                columns: new[] { "partner_id", "subject", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_source_message_id",
                table: "inbox",
                columns: new[] { "source", "message_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_streams_partner_id_touched_at",
                table: "inbox_streams",
                columns: new[] { "partner_id", "touched_at" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_drafts_official_id_saved_at",
                table: "intake_drafts",
                columns: new[] { "official_id", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_slips_agency_id_given_at_id",
                table: "intake_slips",
                columns: new[] { "agency_id", "given_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_leg_tasks_agency_id_closed_at_due_at",
                table: "leg_tasks",
                columns: new[] { "agency_id", "closed_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_leg_tasks_agency_id_dossier_code_leg_number_from_code",
                table: "leg_tasks",
                columns: new[] { "agency_id", "dossier_code", "leg_number", "from_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_leg_tasks_holder_id_closed_at_due_at",
                table: "leg_tasks",
                columns: new[] { "holder_id", "closed_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_linked_groups_key",
                table: "linked_groups",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_office_hours_agency_id_valid_from",
                table: "office_hours",
                columns: new[] { "agency_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_officials_agency_id_folded",
                table: "officials",
                columns: new[] { "agency_id", "folded" });

            migrationBuilder.CreateIndex(
                name: "ix_officials_agency_id_unit_id",
                table: "officials",
                columns: new[] { "agency_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_agency_id_at",
                table: "outbox",
                columns: new[] { "agency_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_partner_id_state_at",
                table: "outbox",
                columns: new[] { "partner_id", "state", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_stream_id_sequence",
                table: "outbox",
                columns: new[] { "stream_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_streams_id",
                table: "outbox_streams",
                column: "id",
                filter: "last_sequence > acked_sequence");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_streams_partner_id_subject",
                table: "outbox_streams",
                columns: new[] { "partner_id", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_paper_manifests_agency_id_made_at_id",
                table: "paper_manifests",
                columns: new[] { "agency_id", "made_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_manifests_to_agency_id_made_at_id",
                table: "paper_manifests",
                columns: new[] { "to_agency_id", "made_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_partners_code",
                table: "partners",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procedure_versions_procedure_id_number",
                table: "procedure_versions",
                columns: new[] { "procedure_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procedures_code",
                table: "procedures",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_procedures_key",
                table: "procedures",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reconciliations_partner_id_at",
                table: "reconciliations",
                columns: new[] { "partner_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_roles_agency_id_name",
                table: "roles",
                columns: new[] { "agency_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stored_files_owner_id_owner_kind",
                table: "stored_files",
                columns: new[] { "owner_id", "owner_kind" });

            migrationBuilder.CreateIndex(
                name: "ix_submitted_forms_at",
                table: "submitted_forms",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_units_agency_id_name",
                table: "units",
                columns: new[] { "agency_id", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claims");

            migrationBuilder.DropTable(
                name: "account_logins");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "agencies");

            migrationBuilder.DropTable(
                name: "agency_emblems");

            migrationBuilder.DropTable(
                name: "change_stamp");

            migrationBuilder.DropTable(
                name: "dated_rules");

            migrationBuilder.DropTable(
                name: "day_markings");

            migrationBuilder.DropTable(
                name: "delegations");

            migrationBuilder.DropTable(
                name: "dossier_books");

            migrationBuilder.DropTable(
                name: "dossier_legs");

            migrationBuilder.DropTable(
                name: "dossier_opinions");

            migrationBuilder.DropTable(
                name: "exchange_own_side");

            migrationBuilder.DropTable(
                name: "file_contents");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "inbox_streams");

            migrationBuilder.DropTable(
                name: "intake_drafts");

            migrationBuilder.DropTable(
                name: "intake_slips");

            migrationBuilder.DropTable(
                name: "leg_tasks");

            migrationBuilder.DropTable(
                name: "linked_groups");

            migrationBuilder.DropTable(
                name: "number_series");

            migrationBuilder.DropTable(
                name: "office_hours");

            migrationBuilder.DropTable(
                name: "officials");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "paper_manifests");

            migrationBuilder.DropTable(
                name: "partner_links");

            migrationBuilder.DropTable(
                name: "procedure_versions");

            migrationBuilder.DropTable(
                name: "reconciliations");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "shared_keys");

            migrationBuilder.DropTable(
                name: "shared_work");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "submitted_forms");

            migrationBuilder.DropTable(
                name: "units");

            migrationBuilder.DropTable(
                name: "dossiers");

            migrationBuilder.DropTable(
                name: "outbox_streams");

            migrationBuilder.DropTable(
                name: "procedures");

            migrationBuilder.DropTable(
                name: "partners");
        }
    }
}
