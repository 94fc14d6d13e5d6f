using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WorkAndDialogues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dialogue_opinions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    dialogue_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    owner_unit_id = table.Column<long>(type: "bigint", nullable: true),
                    owner_id = table.Column<long>(type: "bigint", nullable: true),
                    owner_name = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    set_aside_why = table.Column<string>(type: "text", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    public_content = table.Column<string>(type: "text", nullable: false),
                    public_answer = table.Column<string>(type: "text", nullable: false),
                    speaker_contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    speaker_group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    speaker_name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialogue_opinions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dialogues",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    audience = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    chair = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    partner = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    questions_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    announced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    why = table.Column<string>(type: "text", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: false),
                    attendance = table.Column<string>(type: "text", nullable: false),
                    secretary = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    minutes = table.Column<string>(type: "text", nullable: false),
                    symbol = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    conclusion = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialogues", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reform_plans",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    symbol = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    approved_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    adjusted_why = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reform_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "urging_letters",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    symbol = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    lead_unit_id = table.Column<long>(type: "bigint", nullable: true),
                    lead_id = table.Column<long>(type: "bigint", nullable: true),
                    lead_name = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    tasks = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urging_letters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_tasks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    content = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    product = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    field_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    lead_unit_id = table.Column<long>(type: "bigint", nullable: true),
                    lead_id = table.Column<long>(type: "bigint", nullable: true),
                    lead_name = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    support_unit_ids = table.Column<List<long>>(type: "bigint[]", nullable: false),
                    support_ids = table.Column<List<long>>(type: "bigint[]", nullable: false),
                    support_names = table.Column<string>(type: "text", nullable: false),
                    source_kind = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<long>(type: "bigint", nullable: true),
                    source_words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    start_on = table.Column<DateOnly>(type: "date", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    assigned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    assigned_by_id = table.Column<long>(type: "bigint", nullable: true),
                    assigned_by_name = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    suspended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    suspended_why = table.Column<string>(type: "text", nullable: false),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cancelled_why = table.Column<string>(type: "text", nullable: false),
                    urged_times = table.Column<int>(type: "integer", nullable: false),
                    last_urged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: true),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    last_note = table.Column<string>(type: "text", nullable: false),
                    handed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<string>(type: "text", nullable: false),
                    asked_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_why = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_tasks", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_opinions_agency_id_state_due_on",
                table: "dialogue_opinions",
                columns: new[] { "agency_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_opinions_dialogue_id_number",
                table: "dialogue_opinions",
                columns: new[] { "dialogue_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dialogues_agency_id_state_starts_at",
                table: "dialogues",
                columns: new[] { "agency_id", "state", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dialogues_agency_id_year_number",
                table: "dialogues",
                columns: new[] { "agency_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reform_plans_agency_id_year",
                table: "reform_plans",
                columns: new[] { "agency_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_urging_letters_agency_id_issued_on",
                table: "urging_letters",
                columns: new[] { "agency_id", "issued_on" });

            migrationBuilder.CreateIndex(
                name: "ix_work_tasks_agency_id_due_on",
                table: "work_tasks",
                columns: new[] { "agency_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_work_tasks_agency_id_lead_id",
                table: "work_tasks",
                columns: new[] { "agency_id", "lead_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_tasks_agency_id_year_number",
                table: "work_tasks",
                columns: new[] { "agency_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_tasks_source_id_source_kind",
                table: "work_tasks",
                columns: new[] { "source_id", "source_kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dialogue_opinions");

            migrationBuilder.DropTable(
                name: "dialogues");

            migrationBuilder.DropTable(
                name: "reform_plans");

            migrationBuilder.DropTable(
                name: "urging_letters");

            migrationBuilder.DropTable(
                name: "work_tasks");
        }
    }
}
