using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StaffAndSurveys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "head_duties",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    criterion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    official_id = table.Column<long>(type: "bigint", nullable: true),
                    leader = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    duty = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    result = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    effect = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    explanation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    is_removed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_head_duties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "qualification_scales",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: true),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_qualification_scales", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rating_exclusions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    slips = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    asked_by_id = table.Column<long>(type: "bigint", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    decided_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating_exclusions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_leave",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    official_id = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stand_in = table.Column<string>(type: "text", nullable: true),
                    delegation_id = table.Column<long>(type: "bigint", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_leave", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_members",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    official_id = table.Column<long>(type: "bigint", nullable: true),
                    full_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    folded = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    serves_since = table.Column<DateOnly>(type: "date", nullable: true),
                    holdings = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    departure_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    departure_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    qualifications = table.Column<string>(type: "text", nullable: false),
                    last_qualification = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_posts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_posts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_drawn",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    survey_id = table.Column<long>(type: "bigint", nullable: false),
                    batch = table.Column<int>(type: "integer", nullable: false),
                    dossier_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_drawn", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_forms",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    survey_id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    batch = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    unit = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    not_reached_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    entry = table.Column<string>(type: "text", nullable: true),
                    entered_by_id = table.Column<long>(type: "bigint", nullable: true),
                    entered_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    is_frozen = table.Column<bool>(type: "boolean", nullable: false),
                    is_rechecked = table.Column<bool>(type: "boolean", nullable: false),
                    second = table.Column<string>(type: "text", nullable: true),
                    second_by_id = table.Column<long>(type: "bigint", nullable: true),
                    second_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    settled_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    differences = table.Column<int>(type: "integer", nullable: false),
                    errors = table.Column<int>(type: "integer", nullable: false),
                    exclusion_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    exclusion_asked_by_id = table.Column<long>(type: "bigint", nullable: true),
                    exclusion_asked_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    is_excluded = table.Column<bool>(type: "boolean", nullable: false),
                    excluded_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_forms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "surveys",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    result = table.Column<string>(type: "text", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    frozen_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    adjustments = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    cancelled_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    interviewers = table.Column<string>(type: "text", nullable: false),
                    seed = table.Column<int>(type: "integer", nullable: true),
                    sample_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    quotas = table.Column<string>(type: "text", nullable: false),
                    batches = table.Column<string>(type: "text", nullable: false),
                    readers = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_surveys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_courses",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    folded = table.Column<string>(type: "character varying(760)", maxLength: 760, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    participants = table.Column<string>(type: "text", nullable: false),
                    cancelled_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_courses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_needs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    topic = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    scale_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    grade_key = table.Column<string>(type: "character varying(70)", maxLength: 70, nullable: false),
                    origin = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proposal_id = table.Column<long>(type: "bigint", nullable: true),
                    outcome = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_needs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_proposals",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    symbol = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    addressee = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    needs = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_proposals", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_head_duties_agency_id_year",
                table: "head_duties",
                columns: new[] { "agency_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_qualification_scales_agency_id_key",
                table: "qualification_scales",
                columns: new[] { "agency_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rating_exclusions_agency_id_month",
                table: "rating_exclusions",
                columns: new[] { "agency_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_leave_agency_id_to",
                table: "staff_leave",
                columns: new[] { "agency_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_leave_member_id",
                table: "staff_leave",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_members_agency_id_folded",
                table: "staff_members",
                columns: new[] { "agency_id", "folded" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_members_official_id",
                table: "staff_members",
                column: "official_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_posts_agency_id_name",
                table: "staff_posts",
                columns: new[] { "agency_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_survey_drawn_survey_id_batch",
                table: "survey_drawn",
                columns: new[] { "survey_id", "batch" });

            migrationBuilder.CreateIndex(
                name: "ix_survey_forms_survey_id_number",
                table: "survey_forms",
                columns: new[] { "survey_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_surveys_agency_id_closed_on",
                table: "surveys",
                columns: new[] { "agency_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_surveys_agency_id_code",
                table: "surveys",
                columns: new[] { "agency_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_training_courses_agency_id_ends_on",
                table: "training_courses",
                columns: new[] { "agency_id", "ends_on" });

            migrationBuilder.CreateIndex(
                name: "ix_training_needs_agency_id_state",
                table: "training_needs",
                columns: new[] { "agency_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_training_needs_member_id",
                table: "training_needs",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_proposals_agency_id_issued_on",
                table: "training_proposals",
                columns: new[] { "agency_id", "issued_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "head_duties");

            migrationBuilder.DropTable(
                name: "qualification_scales");

            migrationBuilder.DropTable(
                name: "rating_exclusions");

            migrationBuilder.DropTable(
                name: "staff_leave");

            migrationBuilder.DropTable(
                name: "staff_members");

            migrationBuilder.DropTable(
                name: "staff_posts");

            migrationBuilder.DropTable(
                name: "survey_drawn");

            migrationBuilder.DropTable(
                name: "survey_forms");

            migrationBuilder.DropTable(
                name: "surveys");

            migrationBuilder.DropTable(
                name: "training_courses");

            migrationBuilder.DropTable(
                name: "training_needs");

            migrationBuilder.DropTable(
                name: "training_proposals");
        }
    }
}
