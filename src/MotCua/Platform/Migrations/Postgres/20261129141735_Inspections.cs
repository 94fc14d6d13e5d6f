using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Inspections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inspection_checklists",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    items = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_checklists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_plans",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    symbol = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lines = table.Column<string>(type: "text", nullable: false),
                    is_approved = table.Column<bool>(type: "boolean", nullable: false),
                    approved_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    findings = table.Column<string>(type: "text", nullable: false),
                    present = table.Column<string>(type: "text", nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    minuted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    minutes_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    conclusion = table.Column<string>(type: "text", nullable: false),
                    proposal = table.Column<string>(type: "text", nullable: false),
                    notice_symbol = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    concluded_by = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    notice_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    remedy_planned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    remedy_reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_words = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    order = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    cancelled_why = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_checklists_agency_id_valid_from",
                table: "inspection_checklists",
                columns: new[] { "agency_id", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_plans_agency_id_year",
                table: "inspection_plans",
                columns: new[] { "agency_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspections_agency_id_first_day",
                table: "inspections",
                columns: new[] { "agency_id", "first_day" });

            migrationBuilder.CreateIndex(
                name: "ix_inspections_agency_id_unit_id_first_day",
                table: "inspections",
                columns: new[] { "agency_id", "unit_id", "first_day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inspection_checklists");

            migrationBuilder.DropTable(
                name: "inspection_plans");

            migrationBuilder.DropTable(
                name: "inspections");
        }
    }
}
