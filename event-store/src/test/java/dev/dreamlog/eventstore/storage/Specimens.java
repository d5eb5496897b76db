package dev.dreamlog.eventstore.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountLocked;
import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.account.api.ApiKeyMade;
import dev.dreamlog.account.api.ApiKeyRevoked;
import dev.dreamlog.account.api.PasswordChanged;
import dev.dreamlog.account.api.ProfileChanged;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.RoleChanged;
import dev.dreamlog.account.api.Scope;
import dev.dreamlog.account.api.SignInRefused;
import dev.dreamlog.account.api.SignedIn;
import dev.dreamlog.audit.api.AuditRead;
import dev.dreamlog.audit.api.PersonalDataOpened;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamFavoured;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRestored;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamUnfavoured;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.eventstore.api.DomainEvent;
import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.Classification;
import dev.dreamlog.interpretation.api.DreamSymbol;
import dev.dreamlog.interpretation.api.Emotion;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.InterpretationCancelled;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationRated;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.InterpretationRetried;
import dev.dreamlog.interpretation.api.InterpretationReviewed;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.ReviewDecision;
import dev.dreamlog.interpretation.api.ReviewRequested;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.notification.api.NotificationsRead;
import dev.dreamlog.social.api.AccountBlocked;
import dev.dreamlog.social.api.AccountUnblocked;
import dev.dreamlog.social.api.CommentDeleted;
import dev.dreamlog.social.api.CommentsErased;
import dev.dreamlog.social.api.FriendshipAsked;
import dev.dreamlog.social.api.FriendshipEnded;
import dev.dreamlog.social.api.FriendshipMade;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostHidden;
import dev.dreamlog.social.api.PostLiked;
import dev.dreamlog.social.api.PostReported;
import dev.dreamlog.social.api.PostUnliked;
import dev.dreamlog.social.api.ReportDecided;
import dev.dreamlog.social.api.ReportDecision;

/** One instance of every event, with every part filled in at least once. */
final class Specimens {

    private static final String DREAM = "01934c3e-0000-7000-8000-00000000d001";
    private static final String ADA = "01934c3e-0000-7000-8000-00000000a001";
    private static final String BEN = "01934c3e-0000-7000-8000-00000000a002";
    private static final String KEY = "01934c3e-0000-7000-8000-00000000f001";
    private static final String REPORT = "01934c3e-0000-7000-8000-000000009001";
    private static final String INTERPRETATION = "01934c3e-0000-7000-8000-000000001001";
    private static final Failure UNREACHABLE = new Failure("model-unreachable", "The model could not be reached.");
    private static final ModelCall CALL = new ModelCall(
            "llama3.2", "ollama-2026-11-1", Map.of("temperature", "0.2", "num_ctx", "8192"), 1_234L, false);

    static Map<Class<?>, DomainEvent> all() {
        return Stream.of(
                new AccountRegistered(ADA, "ada@example.org", "Ada", "Europe/London", "en"),
                new ProfileChanged(ADA, "Countess of Lovelace", "Europe/Rome", "ru"),
                new PasswordChanged(ADA),
                new RoleChanged(ADA, Role.USER, Role.IMAM, "She teaches at the mosque."),
                new SignedIn(ADA, "01934c3e-0000-7000-8000-00000000e001"),
                new ApiKeyMade(
                        ADA, KEY, "Bedside button", List.of(Scope.READ, Scope.WRITE),
                        Instant.parse("2027-11-21T00:00:00Z")),
                new ApiKeyRevoked(ADA, KEY),
                new SignInRefused(ADA, 5),
                new AccountLocked(ADA, "2026-11-21T12:15:00Z"),
                new AccountErased(ADA),
                new DreamRecorded(DREAM, ADA, content("I fell off the tower and flew away.")),
                new DreamRevised(DREAM, ADA, content("I did not fall, I flew off the tower.")),
                new DreamShared(DREAM, ADA, Visibility.PUBLIC, true),
                new DreamWithdrawn(DREAM, ADA),
                new DreamDeleted(DREAM, ADA),
                new DreamRestored(DREAM, ADA),
                new DreamFavoured(DREAM, ADA),
                new DreamUnfavoured(DREAM, ADA),
                new DreamErased(DREAM, ADA),
                new InterpretationRequested(INTERPRETATION, DREAM, ADA, 2, Tradition.JUNGIAN, "en", "llama3.2"),
                new AttemptStarted(INTERPRETATION, 1),
                new AttemptFailed(INTERPRETATION, 1, UNREACHABLE, true, CALL),
                new InterpretationCompleted(INTERPRETATION, ADA, 2, CALL, result()),
                new InterpretationFailed(INTERPRETATION, UNREACHABLE),
                new InterpretationTimedOut(INTERPRETATION, UNREACHABLE),
                new InterpretationCancelled(INTERPRETATION, ADA),
                new InterpretationRetried(INTERPRETATION, DREAM, ADA, Tradition.JUNGIAN, "en", "llama3.2", 3),
                new InterpretationRated(INTERPRETATION, ADA, 4, "It named what I was afraid of."),
                new ReviewRequested(INTERPRETATION, ADA),
                new InterpretationReviewed(INTERPRETATION, ADA, BEN, ReviewDecision.AMENDED, "A tower is also pride."),
                new InterpretationErased(INTERPRETATION, ADA),
                new PostLiked(DREAM, BEN),
                new PostUnliked(DREAM, BEN),
                new PostCommented(
                        DREAM, "01934c3e-0000-7000-8000-00000000c002", BEN, "How did it end?",
                        "01934c3e-0000-7000-8000-00000000c001"),
                new CommentDeleted(DREAM, "01934c3e-0000-7000-8000-00000000c002"),
                new CommentsErased(DREAM, BEN),
                new PostReported(DREAM, REPORT, BEN, "It tells where I live."),
                new ReportDecided(DREAM, REPORT, ReportDecision.HIDDEN),
                new PostHidden(DREAM),
                new FriendshipAsked(ADA, BEN),
                new FriendshipMade(BEN, ADA),
                new FriendshipEnded(ADA, BEN),
                new AccountBlocked(ADA, BEN),
                new AccountUnblocked(ADA, BEN),
                new NotificationsRead(ADA, 48_211),
                new AuditRead(ADA, "events", new TreeMap<>(Map.of("type", "dream.recorded"))),
                new PersonalDataOpened(ADA, "list-events", new TreeMap<>(Map.of("limit", "20")), "complaint 4711"))
                .collect(Collectors.toMap(DomainEvent::getClass, Function.identity()));
    }

    private static DreamContent content(String text) {
        return new DreamContent(
                text, "Flight", LocalDate.of(2026, 11, 20), "en", DreamKind.LUCID, 2, 3, List.of("joy"),
                List.of("tower"));
    }

    private static InterpretationResult result() {
        return new InterpretationResult(
                Tradition.JUNGIAN, "en", new Classification(DreamKind.LUCID, Level.MEDIUM, "You knew that you dreamt."),
                "A dream of rising above.",
                List.of(new DreamSymbol("flying", "flew away", "Freedom.", List.of("Escape."))),
                List.of(new Emotion("joy", Level.HIGH, "It carries you.")), List.of("freedom"),
                List.of("Write it down."),
                List.of("No dream decides for you."),
                List.of(new Reference(Reference.Kind.BOOK, "Jung, Man and His Symbols", true)),
                new Safety(Safety.Level.LOW, "You are not alone.", List.of("findahelpline.com")), false);
    }

    private Specimens() {}
}
