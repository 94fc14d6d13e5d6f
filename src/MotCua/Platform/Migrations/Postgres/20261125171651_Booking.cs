using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Booking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "booked_for",
                table: "queue_tickets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "slots_days",
                table: "queue_lines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "slots_grace",
                table: "queue_lines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "slots_minutes",
                table: "queue_lines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "slots_places",
                table: "queue_lines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "slot_bookings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    line_id = table.Column<long>(type: "bigint", nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: true),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    ticket_id = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slot_bookings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_slot_bookings_agency_id_starts_at",
                table: "slot_bookings",
                columns: new[] { "agency_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_slot_bookings_code",
                table: "slot_bookings",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_slot_bookings_line_id_starts_at_place",
                table: "slot_bookings",
                columns: new[] { "line_id", "starts_at", "place" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "slot_bookings");

            migrationBuilder.DropColumn(
                name: "booked_for",
                table: "queue_tickets");

            migrationBuilder.DropColumn(
                name: "slots_days",
                table: "queue_lines");

            migrationBuilder.DropColumn(
                name: "slots_grace",
                table: "queue_lines");

            migrationBuilder.DropColumn(
                name: "slots_minutes",
                table: "queue_lines");

            migrationBuilder.DropColumn(
                name: "slots_places",
                table: "queue_lines");
        }
    }
}
