using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CitizenAndReform : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "moved_from",
                table: "reception_days",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "published_at",
                table: "reception_days",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "why",
                table: "reception_days",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "sender_wants_no_messages",
                table: "feedback_cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "find_filer",
                table: "dossiers",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "public_files",
                table: "dialogues",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "about_unit",
                table: "complaints",
                type: "TEXT",
                maxLength: 250,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "about_unit_id",
                table: "complaints",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "complainant_email",
                table: "complaints",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "complainant_wants_messages",
                table: "complaints",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "first_id",
                table: "complaints",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "first_settled_by",
                table: "complaints",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "round",
                table: "complaints",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "citizen_email",
                table: "citizen_receptions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "citizen_wants_messages",
                table: "citizen_receptions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Who filed for somebody else finds it by their telephone, also what came before this column.
            migrationBuilder.Sql("update dossiers set find_filer = substr(coalesce(json_extract(filer, '$.Phone'), ''), 1, 20) where filer is not null;");

            migrationBuilder.CreateTable(
                name: "report_outlines",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    template = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_outlines", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_find_filer_received_at",
                table: "dossiers",
                columns: new[] { "find_filer", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_agency_id_about_unit_id_received_at",
                table: "complaints",
                columns: new[] { "agency_id", "about_unit_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_first_id",
                table: "complaints",
                column: "first_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_outlines_agency_id_valid_from",
                table: "report_outlines",
                columns: new[] { "agency_id", "valid_from" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report_outlines");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_find_filer_received_at",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_complaints_agency_id_about_unit_id_received_at",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_first_id",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "moved_from",
                table: "reception_days");

            migrationBuilder.DropColumn(
                name: "published_at",
                table: "reception_days");

            migrationBuilder.DropColumn(
                name: "why",
                table: "reception_days");

            migrationBuilder.DropColumn(
                name: "sender_wants_no_messages",
                table: "feedback_cases");

            migrationBuilder.DropColumn(
                name: "find_filer",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "public_files",
                table: "dialogues");

            migrationBuilder.DropColumn(
                name: "about_unit",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "about_unit_id",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "complainant_email",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "complainant_wants_messages",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "first_id",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "first_settled_by",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "round",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "citizen_email",
                table: "citizen_receptions");

            migrationBuilder.DropColumn(
                name: "citizen_wants_messages",
                table: "citizen_receptions");
        }
    }
}
