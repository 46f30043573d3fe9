using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroNeedlingBot.Storage.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "asked",
                columns: table => new
                {
                    community_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<short>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asked", x => new { x.community_id, x.day, x.outcome, x.entry_id });
                });

            migrationBuilder.CreateTable(
                name: "community",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    platform = table.Column<short>(type: "INTEGER", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<short>(type: "INTEGER", nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    left_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_community", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entry_clock",
                columns: table => new
                {
                    id = table.Column<short>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_clock", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entry_live",
                columns: table => new
                {
                    community_id = table.Column<long>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_live", x => new { x.community_id, x.entry_id });
                });

            migrationBuilder.CreateTable(
                name: "entry_revision",
                columns: table => new
                {
                    community_id = table.Column<long>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<short>(type: "INTEGER", nullable: false),
                    actor = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    base_hash = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_revision", x => new { x.community_id, x.entry_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "entry_scope",
                columns: table => new
                {
                    community_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_scope", x => x.community_id);
                });

            migrationBuilder.CreateTable(
                name: "open_question",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    community_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<short>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_question", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rating",
                columns: table => new
                {
                    community_id = table.Column<long>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    helpful = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    community_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<short>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
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
                    question_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false)
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
