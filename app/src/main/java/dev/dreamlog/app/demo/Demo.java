package dev.dreamlog.app.demo;

import java.time.Clock;
import java.time.LocalDate;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.contract.api.AdvisoryLock;
import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.dream.api.ChangeVisibility;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.RecordDream;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.eventstore.api.Provenance;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.RequestInterpretation;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.social.api.AskFriendship;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentOnPost;
import dev.dreamlog.social.api.LikePost;
import dev.dreamlog.social.api.PostId;

/**
 * Fills an empty log through the very commands that people send. It is one transaction: killed in the middle, the
 * log is still empty and the play begins anew.
 */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "dreamlog.demo.enabled", havingValue = "true", matchIfMissing = true)
class Demo {

    private final Registration registration;
    private final CommandGateway commands;
    private final EventStorageEngine log;
    private final JdbcClient jdbc;
    private final InstallationSecret secret;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Demo(Registration registration, CommandGateway commands, EventStorageEngine log, JdbcClient jdbc,
            InstallationSecret secret, Clock clock, PlatformTransactionManager transactions) {
        this.registration = registration;
        this.commands = commands;
        this.log = log;
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** True when it played, false when there was something in the log already. */
    boolean playOnEmptyLog() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            waitForOtherNodes();
            if (log.createHeadToken() != null) {
                return false;
            }
            play();
            return true;
        }));
    }

    private void waitForOtherNodes() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(AdvisoryLock.DEMO.number()).query((_, _) -> true).single();
    }

    private void play() {
        AccountId dreamer = join(DemoAccount.DREAMER);
        AccountId friend = join(DemoAccount.FRIEND);
        join(DemoAccount.IMAM);
        join(DemoAccount.AUDITOR);
        join(DemoAccount.ADMIN);
        DreamId flying = record(DemoDream.FLYING, dreamer);
        DreamId exam = record(DemoDream.EXAM, dreamer);
        record(DemoDream.GARDEN, dreamer);

        as(dreamer, new RequestInterpretation(
                new InterpretationId(Ids.next()), exam, dreamer, Tradition.JUNGIAN, null, null));
        as(friend, new AskFriendship(friend, dreamer));
        as(dreamer, new AskFriendship(dreamer, friend));
        as(dreamer, new ChangeVisibility(exam, 1, dreamer, Visibility.FRIENDS, false));
        as(dreamer, new ChangeVisibility(flying, 1, dreamer, Visibility.PUBLIC, false));
        as(friend, new LikePost(PostId.of(flying), friend));
        as(friend, new CommentOnPost(
                PostId.of(flying), new CommentId(Ids.next()), friend, "I wish I had seen that bird!", null));
    }

    private AccountId join(DemoAccount account) {
        AccountId id = registration.register(account.wish(secret));
        registration.grant(id, account.role());
        return id;
    }

    private DreamId record(DemoDream dream, AccountId dreamer) {
        DreamId id = new DreamId(Ids.next());
        as(dreamer, new RecordDream(id, dreamer, dream.content(LocalDate.now(clock))));
        return id;
    }

    private void as(AccountId actor, Object command) {
        commands.sendAndWait(command, MetaData.with(Provenance.ACTOR, actor.toString()).and(Provenance.ROLE, "USER")
                .and(Provenance.CLIENT, Provenance.system("demo")));
    }
}
