package dev.dreamlog.audit.query.rebuilding;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.eventstore.storage.PostgresEventStorageEngine;

/**
 * Tells the log to a projection's copies, page by page from where they stand. While one page is told, the next is read.
 */
final class Retelling {

    private final PostgresEventStorageEngine log;
    private final LogPages pages;
    private final Lanes lanes;
    private final Hands hands;
    private final ShadowTables tables;
    private final TransactionOperations transactions;
    private final Report report;
    private long told;

    Retelling(PostgresEventStorageEngine log, LogPages pages, Lanes lanes, Hands hands, ShadowTables tables,
            TransactionOperations transactions, Report report) {
        this.log = log;
        this.pages = pages;
        this.lanes = lanes;
        this.hands = hands;
        this.tables = tables;
        this.transactions = transactions;
        this.report = report;
    }

    void goOnOrBegin(String edition) {
        told = Objects.requireNonNull(transactions.execute(_ -> tables.toldUpTo(edition).orElseGet(() -> {
            tables.create(edition);
            return -1;
        })));
        report.reached(told, log.last());
    }

    /** Up to here the copies have been told everything. */
    long told() {
        return told;
    }

    /** The end moves while it is approached; one page before it is near enough. */
    void upTo(LongSupplier end) {
        do {
            upTo(end.getAsLong());
        } while (end.getAsLong() - told > LogPages.SIZE);
    }

    private void upTo(long last) {
        if (told >= last) {
            return;
        }
        CompletableFuture<LogPage> coming = ahead(told, last);
        while (told < last) {
            LogPage page = Hands.await(coming);
            if (page.upTo() < last) {
                coming = ahead(page.upTo(), last);
            }
            lanes.tell(page, told);
            advance(page.upTo());
        }
    }

    private CompletableFuture<LogPage> ahead(long place, long last) {
        return hands.lend(() -> pages.after(place, last));
    }

    private void advance(long place) {
        transactions.executeWithoutResult(_ -> {
            tables.advance(told, place);
            report.reached(place, log.last());
        });
        told = place;
    }
}
