package dev.dreamlog.account.api;

/** Everything an account can be asked to do. */
public sealed interface AccountCommand permits RegisterAccount, ChangeProfile, ChangePassword, ChangeRole, NoteSignIn,
        NoteRefusedSignIns, MakeApiKey, RevokeApiKey, TellTimeZone, EraseAccount {}
