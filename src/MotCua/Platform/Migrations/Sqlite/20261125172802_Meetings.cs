using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Meetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    minutes = table.Column<string>(type: "TEXT", nullable: false),
                    conclusion = table.Column<string>(type: "TEXT", nullable: false),
                    directions = table.Column<string>(type: "TEXT", nullable: false),
                    notice_symbol = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    concluded_by = table.Column<string>(type: "TEXT", nullable: false),
                    frozen_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    chair_id = table.Column<long>(type: "INTEGER", nullable: true),
                    chair_name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    secretary_id = table.Column<long>(type: "INTEGER", nullable: true),
                    secretary_name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    agenda = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    cancelled_why = table.Column<string>(type: "TEXT", nullable: false),
                    invitation_symbol = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    invited_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_invitees",
                columns: table => new
                {
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<long>(type: "INTEGER", nullable: false),
                    official_id = table.Column<long>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    answer = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    checked_in_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_invitees", x => new { x.meeting_id, x.order });
                    table.ForeignKey(
                        name: "fk_meeting_invitees_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_invitees_official_id",
                table: "meeting_invitees",
                column: "official_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_agency_id_starts_at",
                table: "meetings",
                columns: new[] { "agency_id", "starts_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meeting_invitees");

            migrationBuilder.DropTable(
                name: "meetings");
        }
    }
}
