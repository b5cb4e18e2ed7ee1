-- CreateEnum
CREATE TYPE "authored_state" AS ENUM ('draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "sharing" AS ENUM ('private', 'link', 'site');

-- CreateTable
CREATE TABLE "authored_exercises" (
    "id" UUID NOT NULL,
    "owner_id" UUID,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "authored_state" NOT NULL DEFAULT 'draft',
    "sharing" "sharing" NOT NULL DEFAULT 'private',
    "licence" TEXT NOT NULL DEFAULT 'cc-by',
    "draft" JSON NOT NULL,
    "draft_version" INTEGER NOT NULL DEFAULT 1,
    "draft_saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_number" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "authored_exercises_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authored_revisions" (
    "authored_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSON NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authored_revisions_pkey" PRIMARY KEY ("authored_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "authored_exercises_slug_key" ON "authored_exercises"("slug");

-- CreateIndex
CREATE INDEX "authored_exercises_owner_id_idx" ON "authored_exercises"("owner_id");

-- CreateIndex
CREATE INDEX "authored_exercises_sharing_state_idx" ON "authored_exercises"("sharing", "state");

-- CreateIndex
CREATE INDEX "authored_revisions_slug_revision_idx" ON "authored_revisions"("slug", "revision");

-- CreateIndex
CREATE INDEX "authored_revisions_author_id_idx" ON "authored_revisions"("author_id");

-- AddForeignKey
ALTER TABLE "authored_exercises" ADD CONSTRAINT "authored_exercises_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authored_revisions" ADD CONSTRAINT "authored_revisions_authored_id_fkey" FOREIGN KEY ("authored_id") REFERENCES "authored_exercises"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authored_revisions" ADD CONSTRAINT "authored_revisions_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a schema cannot say.
ALTER TABLE "authored_exercises"
    ADD CONSTRAINT "authored_exercises_name_form" CHECK ("name" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("name") <= 60),
    ADD CONSTRAINT "authored_exercises_slug_of_name" CHECK ("slug" ~ ('^' || "name" || '--[0-9a-z]{8}$')),
    ADD CONSTRAINT "authored_exercises_licence_known" CHECK ("licence" IN ('cc-by', 'cc-by-sa', 'cc0', 'all-rights-reserved')),
    ADD CONSTRAINT "authored_exercises_state_fits" CHECK (
        "state" = 'archived' OR ("state" = 'published') = ("published_number" IS NOT NULL)),
    ADD CONSTRAINT "authored_exercises_left_behind" CHECK (
        "owner_id" IS NOT NULL OR ("state" = 'archived' AND "published_number" IS NOT NULL));

CREATE FUNCTION keep_authored_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    same "authored_revisions" := NEW;
BEGIN
    same."author_id" := OLD."author_id";
    -- The author's own row is gone by then. As text, for JSON is compared in no other way.
    IF NEW."author_id" IS NULL AND row_to_json(same)::text = row_to_json(OLD)::text
        AND NOT EXISTS (SELECT FROM "persons" WHERE "id" = OLD."author_id") THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'authored_revisions is append-only: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "authored_revisions_keep_what_was_published" BEFORE UPDATE ON "authored_revisions"
    FOR EACH ROW EXECUTE FUNCTION keep_authored_revision();
CREATE TRIGGER "authored_revisions_never_removed" BEFORE DELETE ON "authored_revisions"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "authored_revisions_never_emptied" BEFORE TRUNCATE ON "authored_revisions"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
