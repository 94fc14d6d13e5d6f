using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OnlineFiling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_to_new",
                table: "login_codes",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "filing_drafts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    procedure_id = table.Column<long>(type: "bigint", nullable: false),
                    procedure_version_id = table.Column<long>(type: "bigint", nullable: false),
                    procedure_name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    filing_id = table.Column<long>(type: "bigint", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "online_filings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    procedure_id = table.Column<long>(type: "bigint", nullable: false),
                    procedure_version_id = table.Column<long>(type: "bigint", nullable: false),
                    procedure_name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    owner_id_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    counted_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_late = table.Column<bool>(type: "boolean", nullable: false),
                    completions = table.Column<int>(type: "integer", nullable: false),
                    needed = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    slip_id = table.Column<long>(type: "bigint", nullable: true),
                    slip_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    dossier_id = table.Column<long>(type: "bigint", nullable: true),
                    dossier_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_online_filings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "filing_draft_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    draft_id = table.Column<long>(type: "bigint", nullable: false),
                    paper = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    content_type = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_draft_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_filing_draft_files_filing_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "filing_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_filing_draft_files_draft_id_paper",
                table: "filing_draft_files",
                columns: new[] { "draft_id", "paper" });

            migrationBuilder.CreateIndex(
                name: "ix_filing_drafts_contact_saved_at",
                table: "filing_drafts",
                columns: new[] { "contact", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_filing_drafts_filing_id",
                table: "filing_drafts",
                column: "filing_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_filing_drafts_saved_at",
                table: "filing_drafts",
                column: "saved_at");

            migrationBuilder.CreateIndex(
                name: "ix_online_filings_agency_id_state_due_at",
                table: "online_filings",
                columns: new[] { "agency_id", "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_online_filings_agency_id_submitted_at",
                table: "online_filings",
                columns: new[] { "agency_id", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_online_filings_agency_id_year_number",
                table: "online_filings",
                columns: new[] { "agency_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_online_filings_code",
                table: "online_filings",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_online_filings_contact_submitted_at",
                table: "online_filings",
                columns: new[] { "contact", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_online_filings_owner_id_number",
                table: "online_filings",
                column: "owner_id_number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "filing_draft_files");

            migrationBuilder.DropTable(
                name: "online_filings");

            migrationBuilder.DropTable(
                name: "filing_drafts");

            migrationBuilder.DropColumn(
                name: "is_to_new",
                table: "login_codes");
        }
    }
}
