package dev.dreamlog.app.axon;

import java.util.List;
import java.util.Set;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.ProjectionProgress;

/**
 * Reads from the tokens how far processors have come, on whatever node they run. A position counts as reached when
 * the token covers it: a higher index with a gap at the position has not seen it yet.
 */
@Component
class TokenProgress implements ProjectionProgress {

    private final JdbcClient jdbc;
    private final Serializer serializer;

    TokenProgress(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    @Override
    public boolean hasReached(String processingGroup, long position) {
        TrackingToken wanted = GapAwareTrackingToken.newInstance(position, Set.of());
        List<Boolean> segments = jdbc
                .sql("select token, token_type from eventstore.token_entry where processor_name = :name and segment >= 0")
                .param("name", processingGroup).query((row, _) -> row.getString("token") != null
                        && token(row.getString("token"), row.getString("token_type")).covers(wanted))
                .list();
        return !segments.isEmpty() && !segments.contains(false);
    }

    private TrackingToken token(String json, String type) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, type, null));
    }
}
