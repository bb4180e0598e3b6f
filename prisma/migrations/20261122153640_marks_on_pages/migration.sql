-- AlterTable
ALTER TABLE "file_remark" ADD COLUMN     "height" INTEGER,
ADD COLUMN     "width" INTEGER,
ADD COLUMN     "x" INTEGER,
ADD COLUMN     "y" INTEGER;

-- Rules that the schema language cannot say, written by hand.

ALTER TABLE "file_remark"
  ADD CONSTRAINT "file_remark_box_check" CHECK (
    num_nonnulls("x", "y", "width", "height") = 0
    OR (num_nonnulls("x", "y", "width", "height") = 4 AND "x" >= 0 AND "y" >= 0 AND "width" BETWEEN 1 AND 1000 AND "height" BETWEEN 1 AND 1000
      AND "x" + "width" <= 1000 AND "y" + "height" <= 1000));
