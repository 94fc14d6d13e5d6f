using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CodesMachinesAndHalfDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "from_afternoon",
                table: "staff_leave",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "halves_worked",
                table: "staff_leave",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "until_noon",
                table: "staff_leave",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "browser",
                table: "login_codes",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_long",
                table: "login_codes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "same_as",
                table: "login_codes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "about_unit",
                table: "feedback_cases",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "about_unit_id",
                table: "feedback_cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "first_from",
                table: "delegations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "last_until",
                table: "delegations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "login_guesses",
                columns: table => new
                {
                    address_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    browser = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    wrong = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_login_guesses", x => new { x.address_hash, x.day, x.browser });
                });

            migrationBuilder.CreateTable(
                name: "machines",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_machines", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_login_guesses_day",
                table: "login_guesses",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_machines_agency_id_revoked_at",
                table: "machines",
                columns: new[] { "agency_id", "revoked_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "login_guesses");

            migrationBuilder.DropTable(
                name: "machines");

            migrationBuilder.DropColumn(
                name: "from_afternoon",
                table: "staff_leave");

            migrationBuilder.DropColumn(
                name: "halves_worked",
                table: "staff_leave");

            migrationBuilder.DropColumn(
                name: "until_noon",
                table: "staff_leave");

            migrationBuilder.DropColumn(
                name: "browser",
                table: "login_codes");

            migrationBuilder.DropColumn(
                name: "is_long",
                table: "login_codes");

            migrationBuilder.DropColumn(
                name: "same_as",
                table: "login_codes");

            migrationBuilder.DropColumn(
                name: "about_unit",
                table: "feedback_cases");

            migrationBuilder.DropColumn(
                name: "about_unit_id",
                table: "feedback_cases");

            migrationBuilder.DropColumn(
                name: "first_from",
                table: "delegations");

            migrationBuilder.DropColumn(
                name: "last_until",
                table: "delegations");
        }
    }
}
