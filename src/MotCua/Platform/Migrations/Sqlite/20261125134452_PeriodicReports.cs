using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeriodicReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "period_types",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: true),
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period_types", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "periodic_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    frozen = table.Column<string>(type: "TEXT", nullable: false),
                    frozen_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    returned_why = table.Column<string>(type: "TEXT", nullable: false),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    approved_by = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    symbol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    type_key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    adjusts_id = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_periodic_reports", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_period_types_agency_id_key_valid_from",
                table: "period_types",
                columns: new[] { "agency_id", "key", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_periodic_reports_agency_id_to",
                table: "periodic_reports",
                columns: new[] { "agency_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_periodic_reports_agency_id_type_key_from_to_ordinal",
                table: "periodic_reports",
                columns: new[] { "agency_id", "type_key", "from", "to", "ordinal" },
                unique: true,
                filter: "state <> 5");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "period_types");

            migrationBuilder.DropTable(
                name: "periodic_reports");
        }
    }
}
