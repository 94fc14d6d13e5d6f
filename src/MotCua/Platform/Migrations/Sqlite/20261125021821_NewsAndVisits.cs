using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NewsAndVisits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    html = table.Column<string>(type: "TEXT", nullable: false),
                    related_ids = table.Column<string>(type: "TEXT", nullable: false),
                    pictures = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    writer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    writer_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    submitted_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    publish_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    corrected_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    content_author = table.Column<string>(type: "TEXT", nullable: false),
                    content_body = table.Column<string>(type: "TEXT", nullable: false),
                    content_category_id = table.Column<long>(type: "INTEGER", nullable: true),
                    content_dateline = table.Column<string>(type: "TEXT", nullable: false),
                    content_headline = table.Column<string>(type: "TEXT", nullable: false),
                    content_lead = table.Column<string>(type: "TEXT", nullable: false),
                    content_photo_credit = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_articles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "news_categories",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_news_categories", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recent_visitors",
                columns: table => new
                {
                    visitor = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    begun_by = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recent_visitors", x => x.visitor);
                });

            migrationBuilder.CreateTable(
                name: "static_pages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    html = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_static_pages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visit_counts",
                columns: table => new
                {
                    subject = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    visits = table.Column<int>(type: "INTEGER", nullable: false),
                    views = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_counts", x => new { x.subject, x.day });
                });

            migrationBuilder.CreateTable(
                name: "visit_salts",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_salts", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "visit_totals",
                columns: table => new
                {
                    subject = table.Column<long>(type: "INTEGER", nullable: false),
                    visits = table.Column<long>(type: "INTEGER", nullable: false),
                    views = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_totals", x => x.subject);
                });

            migrationBuilder.CreateIndex(
                name: "ix_articles_agency_id_changed_at",
                table: "articles",
                columns: new[] { "agency_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_articles_slug",
                table: "articles",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_articles_state_publish_at",
                table: "articles",
                columns: new[] { "state", "publish_at" });

            migrationBuilder.CreateIndex(
                name: "ix_news_categories_agency_id_name",
                table: "news_categories",
                columns: new[] { "agency_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_news_categories_slug",
                table: "news_categories",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recent_visitors_seen_at",
                table: "recent_visitors",
                column: "seen_at");

            migrationBuilder.CreateIndex(
                name: "ix_static_pages_slug",
                table: "static_pages",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visit_counts_day",
                table: "visit_counts",
                column: "day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "articles");

            migrationBuilder.DropTable(
                name: "news_categories");

            migrationBuilder.DropTable(
                name: "recent_visitors");

            migrationBuilder.DropTable(
                name: "static_pages");

            migrationBuilder.DropTable(
                name: "visit_counts");

            migrationBuilder.DropTable(
                name: "visit_salts");

            migrationBuilder.DropTable(
                name: "visit_totals");
        }
    }
}
