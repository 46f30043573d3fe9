using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroNeedlingBot.Storage.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "mention_place",
                table: "account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "mentioned_at",
                table: "account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mention_place",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    platform = table.Column<short>(type: "INTEGER", nullable: false),
                    community = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    allowed = table.Column<bool>(type: "INTEGER", nullable: false)
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
