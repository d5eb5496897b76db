package dev.dreamlog.dream.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FindDreamVersion;
import dev.dreamlog.dream.query.history.DreamLog.Told;
import dev.dreamlog.dream.query.history.DreamStep.FieldChange;
import dev.dreamlog.eventstore.api.StoredAs;

/** Answers dreamers how a dream of theirs came to be what it is. Asks the log, which keeps it anyhow. */
@Component
class DreamHistory {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };
    /** Tell themselves: they are the step. */
    private static final Set<String> OBVIOUS = Set.of("id", "version", "recordedAt", "revisedAt");

    private final DreamLog log;
    private final JsonMapper json;

    DreamHistory(DreamLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    /** Whoever asks has been asked whose dream it is. */
    @QueryHandler
    Optional<DreamView> on(FindDreamVersion query) {
        return Retelling.of(log.of(query.dreamId())).stream().filter(view -> view.version() == query.version())
                .findFirst();
    }

    /** From the first step to the last. Whoever asks has been asked whose dream it is. */
    List<DreamStep> of(DreamId dream) {
        List<Told> story = log.of(dream);
        List<DreamStep> steps = new ArrayList<>();
        Map<String, Object> before = Map.of();
        for (DreamView view : Retelling.of(story)) {
            Told told = story.get(steps.size());
            Map<String, Object> after = json.convertValue(view, FIELDS);
            steps.add(new DreamStep(view.version(), told.at(),
                    told.event().getClass().getAnnotation(StoredAs.class).value(), differences(before, after)));
            before = after;
        }
        return steps;
    }

    private static List<FieldChange> differences(Map<String, Object> before, Map<String, Object> after) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream().filter(field -> !OBVIOUS.contains(field))
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new FieldChange(field, before.get(field), after.get(field))).toList();
    }
}
