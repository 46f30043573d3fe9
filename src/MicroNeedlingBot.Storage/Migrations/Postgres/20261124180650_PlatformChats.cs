using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MicroNeedlingBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PlatformChats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "answers_to",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "edits",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "offer_id",
                table: "outbox",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_as",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "failures",
                table: "inbox",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<string>(
                name: "payload",
                table: "inbox",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "belonging",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    community_id = table.Column<long>(type: "bigint", nullable: false),
                    used_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_belonging", x => new { x.account_id, x.community_id });
                    table.ForeignKey(
                        name: "fk_belonging_account",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offer",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    chat = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer", x => x.id);
                    table.ForeignKey(
                        name: "fk_offer_account",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "start_link",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: true),
                    community_id = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    used_by = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_start_link", x => x.key);
                    table.ForeignKey(
                        name: "fk_start_link_account",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_last",
                table: "outbox",
                columns: new[] { "account_id", "chat", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_waiting",
                table: "inbox",
                column: "platform",
                filter: "payload IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_offer_account_id",
                table: "offer",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_offer_at",
                table: "offer",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_start_link_account_id",
                table: "start_link",
                column: "account_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "belonging");

            migrationBuilder.DropTable(
                name: "offer");

            migrationBuilder.DropTable(
                name: "start_link");

            migrationBuilder.DropIndex(
                name: "ix_outbox_last",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_inbox_waiting",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "answers_to",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "edits",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "offer_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "sent_as",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "failures",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "payload",
                table: "inbox");
        }
    }
}
