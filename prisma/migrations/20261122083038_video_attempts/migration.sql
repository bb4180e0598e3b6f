-- AlterTable
ALTER TABLE "video" ADD COLUMN     "served_attempt" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "video_watch" ADD COLUMN     "delivered_bytes" BIGINT;
