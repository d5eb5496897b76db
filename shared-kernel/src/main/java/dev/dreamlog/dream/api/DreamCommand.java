package dev.dreamlog.dream.api;

/** Everything a dream can be asked to do. */
public sealed interface DreamCommand
        permits RecordDream, ReviseDream, ChangeVisibility, FavourDream, UnfavourDream, DeleteDream, RestoreDream,
        ReadDream, EraseDream {}
