package dev.dreamlog.app.web.json;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.module.SimpleModule;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.notification.api.NotificationId;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.ReportId;

/** Writes ids as what clients know them by: their bare UUID. The kernel's records stay free of JSON. */
final class Names extends SimpleModule {

    Names() {
        super("names");
        setMixInAnnotation(AccountId.class, Bare.class);
        setMixInAnnotation(DreamId.class, Bare.class);
        setMixInAnnotation(InterpretationId.class, Bare.class);
        setMixInAnnotation(NotificationId.class, Bare.class);
        setMixInAnnotation(PostId.class, Bare.class);
        setMixInAnnotation(CommentId.class, Bare.class);
        setMixInAnnotation(ReportId.class, Bare.class);
    }

    private interface Bare {

        @JsonValue
        UUID value();
    }
}
