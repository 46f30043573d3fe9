using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MicroNeedlingBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Moderation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "account",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "asked",
                columns: table => new
                {
                    community_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<short>(type: "smallint", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asked", x => new { x.community_id, x.day, x.outcome, x.entry_id });
                });

            migrationBuilder.CreateTable(
                name: "community",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    platform = table.Column<short>(type: "smallint", nullable: false),
                    external_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    settings = table.Column<string>(type: "text", nullable: false),
                    left_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_community", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entry_clock",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_clock", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entry_live",
                columns: table => new
                {
                    community_id = table.Column<long>(type: "bigint", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_live", x => new { x.community_id, x.entry_id });
                });

            migrationBuilder.CreateTable(
                name: "entry_revision",
                columns: table => new
                {
                    community_id = table.Column<long>(type: "bigint", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<short>(type: "smallint", nullable: false),
                    actor = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    base_hash = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_revision", x => new { x.community_id, x.entry_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "entry_scope",
                columns: table => new
                {
                    community_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_scope", x => x.community_id);
                });

            migrationBuilder.CreateTable(
                name: "open_question",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    community_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_question", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rating",
                columns: table => new
                {
                    community_id = table.Column<long>(type: "bigint", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    helpful = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating", x => new { x.community_id, x.entry_id, x.revision, x.account_id });
                    table.ForeignKey(
                        name: "fk_rating_account",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suggestion",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    community_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestion", x => x.id);
                    table.ForeignKey(
                        name: "fk_suggestion_account",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "question_waiting",
                columns: table => new
                {
                    question_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_question_waiting", x => new { x.question_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_question_waiting_account",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_question_waiting_open_question",
                        column: x => x.question_id,
                        principalTable: "open_question",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_community_platform_external_id",
                table: "community",
                columns: new[] { "platform", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entry_scope_version",
                table: "entry_scope",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "ix_open_question_day",
                table: "open_question",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_open_question_open",
                table: "open_question",
                columns: new[] { "community_id", "id" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_question_waiting_account_id",
                table: "question_waiting",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_rating_account_id",
                table: "rating",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_rating_community_id_day",
                table: "rating",
                columns: new[] { "community_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_account_id",
                table: "suggestion",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_open",
                table: "suggestion",
                columns: new[] { "community_id", "id" },
                filter: "state = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asked");

            migrationBuilder.DropTable(
                name: "community");

            migrationBuilder.DropTable(
                name: "entry_clock");

            migrationBuilder.DropTable(
                name: "entry_live");

            migrationBuilder.DropTable(
                name: "entry_revision");

            migrationBuilder.DropTable(
                name: "entry_scope");

            migrationBuilder.DropTable(
                name: "question_waiting");

            migrationBuilder.DropTable(
                name: "rating");

            migrationBuilder.DropTable(
                name: "suggestion");

            migrationBuilder.DropTable(
                name: "open_question");

            migrationBuilder.DropColumn(
                name: "name",
                table: "account");
        }
    }
}
