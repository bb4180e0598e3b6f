-- CreateTable
CREATE TABLE "file_remark" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "grader_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "comment" TEXT NOT NULL,
    "criterion" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_remark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "file_remark_file_id_idx" ON "file_remark"("file_id");

-- AddForeignKey
ALTER TABLE "file_remark" ADD CONSTRAINT "file_remark_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "submission_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
