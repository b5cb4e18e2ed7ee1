-- CreateTable
CREATE TABLE "authored_summaries" (
    "authored_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "summary" JSON,

    CONSTRAINT "authored_summaries_pkey" PRIMARY KEY ("authored_id","number")
);

-- AddForeignKey
ALTER TABLE "authored_summaries" ADD CONSTRAINT "authored_summaries_authored_id_number_fkey" FOREIGN KEY ("authored_id", "number") REFERENCES "authored_revisions"("authored_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
