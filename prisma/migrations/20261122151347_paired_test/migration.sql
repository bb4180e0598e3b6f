-- CreateTable
CREATE TABLE "paired_test" (
    "batch_id" UUID NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paired_test_pkey" PRIMARY KEY ("batch_id")
);

-- AddForeignKey
ALTER TABLE "paired_test" ADD CONSTRAINT "paired_test_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

-- Each of the two papers of a paired test is taken once.
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_paired_once_check" CHECK ("paper" NOT IN ('sebelum-belajar', 'sesudah-belajar') OR "number" = 1);
