using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MicroNeedlingBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReachAndDone : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "done_at",
                table: "delivery",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "mention_place",
                table: "account",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "mentioned_at",
                table: "account",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mention_place",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    platform = table.Column<short>(type: "smallint", nullable: false),
                    community = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    allowed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mention_place", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_mention_place",
                table: "account",
                column: "mention_place",
                filter: "mention_place IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_mention_place_platform_community",
                table: "mention_place",
                columns: new[] { "platform", "community" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mention_place");

            migrationBuilder.DropIndex(
                name: "ix_account_mention_place",
                table: "account");

            migrationBuilder.DropColumn(
                name: "done_at",
                table: "delivery");

            migrationBuilder.DropColumn(
                name: "mention_place",
                table: "account");

            migrationBuilder.DropColumn(
                name: "mentioned_at",
                table: "account");
        }
    }
}
