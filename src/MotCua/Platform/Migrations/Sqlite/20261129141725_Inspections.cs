using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Sqlite
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    items = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_checklists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_plans",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    symbol = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    is_approved = table.Column<bool>(type: "INTEGER", nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspections",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    present = table.Column<string>(type: "TEXT", nullable: false),
                    opinion = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    minuted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    minutes_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    conclusion = table.Column<string>(type: "TEXT", nullable: false),
                    proposal = table.Column<string>(type: "TEXT", nullable: false),
                    notice_symbol = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    concluded_by = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    notice_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    remedy_planned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remedy_reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_words = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    order = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    cancelled_why = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
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
