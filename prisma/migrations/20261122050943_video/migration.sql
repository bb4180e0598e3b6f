-- CreateTable
CREATE TABLE "video" (
    "id" UUID NOT NULL,
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "failure" TEXT,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "duration_ms" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "has_sound" BOOLEAN,
    "rights" TEXT NOT NULL DEFAULT '',
    "transcript" TEXT NOT NULL DEFAULT '',
    "content_hash" TEXT,
    "original_sha256" TEXT,
    "original_bytes" BIGINT,
    "original_type" TEXT,
    "mux_upload_id" TEXT,
    "mux_asset_id" TEXT,
    "mux_playback_id" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "swept_at" TIMESTAMPTZ(3),

    CONSTRAINT "video_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "video_event" (
    "id" UUID NOT NULL,
    "video_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "video_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "video_upload" (
    "id" TEXT NOT NULL,
    "video_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "bytes" BIGINT NOT NULL,
    "offset" BIGINT NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "video_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "video_rendition" (
    "video_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "bandwidth" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "playlist" TEXT,
    "file" TEXT,

    CONSTRAINT "video_rendition_pkey" PRIMARY KEY ("video_id","kind")
);

-- CreateTable
CREATE TABLE "video_file" (
    "video_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "media_type" TEXT NOT NULL,

    CONSTRAINT "video_file_pkey" PRIMARY KEY ("video_id","name")
);

-- CreateTable
CREATE TABLE "video_caption" (
    "video_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "vtt" TEXT NOT NULL,
    "cues" INTEGER NOT NULL,
    "mux_track_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "video_caption_pkey" PRIMARY KEY ("video_id","language")
);

-- CreateTable
CREATE TABLE "video_watch" (
    "person_id" UUID NOT NULL,
    "video_id" UUID NOT NULL,
    "played" JSONB NOT NULL DEFAULT '[]',
    "played_ms" INTEGER NOT NULL DEFAULT 0,
    "position_ms" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "video_watch_pkey" PRIMARY KEY ("person_id","video_id")
);

-- CreateTable
CREATE TABLE "video_watch_op" (
    "person_id" UUID NOT NULL,
    "op_id" UUID NOT NULL,
    "video_id" UUID NOT NULL,
    "played" JSONB NOT NULL,
    "position_ms" INTEGER NOT NULL,
    "played_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "video_watch_op_pkey" PRIMARY KEY ("person_id","op_id")
);

-- CreateTable
CREATE TABLE "video_delivery" (
    "id" UUID NOT NULL,
    "programme_id" UUID,
    "month" DATE NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "seconds" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "video_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_receipt" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "video_slug_key" ON "video"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "video_mux_upload_id_key" ON "video"("mux_upload_id");

-- CreateIndex
CREATE UNIQUE INDEX "video_mux_asset_id_key" ON "video"("mux_asset_id");

-- CreateIndex
CREATE INDEX "video_state_idx" ON "video"("state");

-- CreateIndex
CREATE INDEX "video_event_video_id_at_idx" ON "video_event"("video_id", "at");

-- CreateIndex
CREATE INDEX "video_upload_video_id_idx" ON "video_upload"("video_id");

-- CreateIndex
CREATE INDEX "video_upload_state_updated_at_idx" ON "video_upload"("state", "updated_at");

-- CreateIndex
CREATE INDEX "video_file_sha256_idx" ON "video_file"("sha256");

-- CreateIndex
CREATE INDEX "video_watch_op_person_id_video_id_idx" ON "video_watch_op"("person_id", "video_id");

-- AddForeignKey
ALTER TABLE "video_event" ADD CONSTRAINT "video_event_video_id_fkey" FOREIGN KEY ("video_id") REFERENCES "video"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_upload" ADD CONSTRAINT "video_upload_video_id_fkey" FOREIGN KEY ("video_id") REFERENCES "video"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_rendition" ADD CONSTRAINT "video_rendition_video_id_fkey" FOREIGN KEY ("video_id") REFERENCES "video"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_file" ADD CONSTRAINT "video_file_video_id_fkey" FOREIGN KEY ("video_id") REFERENCES "video"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_caption" ADD CONSTRAINT "video_caption_video_id_fkey" FOREIGN KEY ("video_id") REFERENCES "video"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_watch" ADD CONSTRAINT "video_watch_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_watch" ADD CONSTRAINT "video_watch_video_id_fkey" FOREIGN KEY ("video_id") REFERENCES "video"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_watch_op" ADD CONSTRAINT "video_watch_op_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_watch_op" ADD CONSTRAINT "video_watch_op_video_id_fkey" FOREIGN KEY ("video_id") REFERENCES "video"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_delivery" ADD CONSTRAINT "video_delivery_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "video_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "video_watch_op" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "video"
  ADD CONSTRAINT "video_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "video_provider_check" CHECK ("provider" IN ('embedded', 'mux')),
  ADD CONSTRAINT "video_state_check" CHECK ("state" IN ('waiting', 'arriving', 'preparing', 'ready', 'failed')),
  ADD CONSTRAINT "video_failure_check" CHECK (("state" = 'failed') = ("failure" IS NOT NULL)),
  ADD CONSTRAINT "video_progress_check" CHECK ("progress" BETWEEN 0 AND 100),
  ADD CONSTRAINT "video_deleted_check" CHECK (("slug" IS NULL) = ("deleted_at" IS NOT NULL)),
  ADD CONSTRAINT "video_ready_check" CHECK ("state" <> 'ready' OR "duration_ms" IS NOT NULL);

ALTER TABLE "video_upload"
  ADD CONSTRAINT "video_upload_state_check" CHECK ("state" IN ('open', 'finished', 'refused', 'given_up')),
  ADD CONSTRAINT "video_upload_offset_check" CHECK ("offset" BETWEEN 0 AND "bytes");

ALTER TABLE "video_rendition"
  ADD CONSTRAINT "video_rendition_kind_check" CHECK ("kind" IN ('480p', '240p', 'audio', 'original'));

ALTER TABLE "video_caption"
  ADD CONSTRAINT "video_caption_language_check" CHECK ("language" IN ('id', 'en'));

ALTER TABLE "video_watch"
  ADD CONSTRAINT "video_watch_played_check" CHECK ("played_ms" >= 0 AND "position_ms" >= 0);

-- Delivery outside of any programme has a row of its own each month.
CREATE UNIQUE INDEX "video_delivery_month_key" ON "video_delivery"("month", "programme_id") NULLS NOT DISTINCT;
