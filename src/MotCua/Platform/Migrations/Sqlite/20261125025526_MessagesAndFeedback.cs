using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MessagesAndFeedback : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "delivery_address",
                table: "dossiers",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "find_email",
                table: "dossiers",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "owner_wants_no_messages",
                table: "dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "citizen_receptions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_by = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    is_by_head = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    representatives = table.Column<string>(type: "TEXT", nullable: false),
                    settled_before = table.Column<string>(type: "TEXT", nullable: false),
                    is_competent = table.Column<bool>(type: "INTEGER", nullable: true),
                    guidance = table.Column<string>(type: "TEXT", nullable: false),
                    transferred_to = table.Column<string>(type: "TEXT", nullable: false),
                    transfer_number = table.Column<string>(type: "TEXT", nullable: false),
                    papers = table.Column<string>(type: "TEXT", nullable: false),
                    refusal_reason = table.Column<string>(type: "TEXT", nullable: false),
                    case_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    case_address = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    answer_due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    citizen_address = table.Column<string>(type: "TEXT", nullable: false),
                    citizen_id_number = table.Column<string>(type: "TEXT", nullable: false),
                    citizen_name = table.Column<string>(type: "TEXT", nullable: false),
                    citizen_phone = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citizen_receptions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "complaints",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<int>(type: "INTEGER", nullable: false),
                    against = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    is_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_competent = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_originals = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    is_complex = table.Column<bool>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    complainant_address = table.Column<string>(type: "TEXT", nullable: false),
                    complainant_id_number = table.Column<string>(type: "TEXT", nullable: false),
                    complainant_name = table.Column<string>(type: "TEXT", nullable: false),
                    complainant_phone = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaints", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_choices",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    address_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    wants_messages = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_choices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "denunciations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<int>(type: "INTEGER", nullable: false),
                    denounced = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    is_anonymous = table.Column<bool>(type: "INTEGER", nullable: false),
                    sealed_denouncer = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    extensions = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    conclusion = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    papers = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_denunciations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "feedback_cases",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    draft = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    earlier_answer = table.Column<string>(type: "TEXT", nullable: false),
                    answered_by = table.Column<string>(type: "TEXT", nullable: false),
                    follow_up_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    verdict = table.Column<int>(type: "INTEGER", nullable: true),
                    verdict_words = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    tracking_secret = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    topic = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    dossier_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    counted_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accept_due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    first_due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    holder_id = table.Column<long>(type: "INTEGER", nullable: true),
                    holder_name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    clarification = table.Column<string>(type: "TEXT", nullable: false),
                    is_extended = table.Column<bool>(type: "INTEGER", nullable: false),
                    public_title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    public_content = table.Column<string>(type: "TEXT", nullable: false),
                    public_answer = table.Column<string>(type: "TEXT", nullable: false),
                    is_publication_proposed = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    public_folded = table.Column<string>(type: "TEXT", nullable: false),
                    sender_address = table.Column<string>(type: "TEXT", nullable: false),
                    sender_email = table.Column<string>(type: "TEXT", nullable: false),
                    sender_name = table.Column<string>(type: "TEXT", nullable: false),
                    sender_phone = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "login_codes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    address_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    code_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_login_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "message_templates",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: true),
                    occasion = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_templates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    occasion_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<long>(type: "INTEGER", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    masked_address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    useless_after = table.Column<DateTime>(type: "TEXT", nullable: true),
                    was_asked_for = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_secret = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    is_unneeded = table.Column<bool>(type: "INTEGER", nullable: false),
                    held_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    try_count = table.Column<int>(type: "INTEGER", nullable: false),
                    tries = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_settings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    mail = table.Column<string>(type: "TEXT", nullable: true),
                    sms = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messaging_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reception_days",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    hours = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    receiver = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    is_by_head = table.Column<bool>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_cancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reception_days", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sealed_papers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    denunciation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ending = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_papers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_find_email_received_at",
                table: "dossiers",
                columns: new[] { "find_email", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_citizen_receptions_agency_id_year_number",
                table: "citizen_receptions",
                columns: new[] { "agency_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_agency_id_ended_at_due_at",
                table: "complaints",
                columns: new[] { "agency_id", "ended_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_agency_id_year_number",
                table: "complaints",
                columns: new[] { "agency_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_code",
                table: "complaints",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_choices_address_hash",
                table: "contact_choices",
                column: "address_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_denunciations_agency_id_ended_at_due_at",
                table: "denunciations",
                columns: new[] { "agency_id", "ended_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_denunciations_agency_id_year_number",
                table: "denunciations",
                columns: new[] { "agency_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_denunciations_code",
                table: "denunciations",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_feedback_cases_agency_id_ended_at_next_due_at",
                table: "feedback_cases",
                columns: new[] { "agency_id", "ended_at", "next_due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_feedback_cases_agency_id_year_number",
                table: "feedback_cases",
                columns: new[] { "agency_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_feedback_cases_code",
                table: "feedback_cases",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_feedback_cases_published_at",
                table: "feedback_cases",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "ix_login_codes_address_hash_at",
                table: "login_codes",
                columns: new[] { "address_hash", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_login_codes_at",
                table: "login_codes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_message_templates_agency_id_occasion_channel_valid_from",
                table: "message_templates",
                columns: new[] { "agency_id", "occasion", "channel", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_messages_address",
                table: "messages",
                column: "address");

            migrationBuilder.CreateIndex(
                name: "ix_messages_agency_id_at_id",
                table: "messages",
                columns: new[] { "agency_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_agency_id_state_at",
                table: "messages",
                columns: new[] { "agency_id", "state", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_agency_id_subject_code",
                table: "messages",
                columns: new[] { "agency_id", "subject_code" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_due_at",
                table: "messages",
                column: "due_at",
                filter: "state in (0, 1)");

            migrationBuilder.CreateIndex(
                name: "ix_messages_subject_id_at",
                table: "messages",
                columns: new[] { "subject_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_messaging_settings_agency_id",
                table: "messaging_settings",
                column: "agency_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reception_days_agency_id_day",
                table: "reception_days",
                columns: new[] { "agency_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_sealed_papers_denunciation_id_number",
                table: "sealed_papers",
                columns: new[] { "denunciation_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "citizen_receptions");

            migrationBuilder.DropTable(
                name: "complaints");

            migrationBuilder.DropTable(
                name: "contact_choices");

            migrationBuilder.DropTable(
                name: "denunciations");

            migrationBuilder.DropTable(
                name: "feedback_cases");

            migrationBuilder.DropTable(
                name: "login_codes");

            migrationBuilder.DropTable(
                name: "message_templates");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "messaging_settings");

            migrationBuilder.DropTable(
                name: "reception_days");

            migrationBuilder.DropTable(
                name: "sealed_papers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_find_email_received_at",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "delivery_address",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "find_email",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "owner_wants_no_messages",
                table: "dossiers");
        }
    }
}
