package dev.dreamlog.app.doors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.account.command.session.ActiveSessions;
import dev.dreamlog.account.command.session.ExpiredTokens;
import dev.dreamlog.app.doors.DoorTable.Line;
import dev.dreamlog.app.doors.Knock.Outcome;
import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.docs.Description;
import dev.dreamlog.docs.Description.Call;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody gets at every door what the tables say, and there is no door that no table speaks of. */
@DreamlogTest
class WhoMayDoWhatIT {

    private static final List<DoorTable> TABLES = Stream
            .of("accounts", "sessions", "api-keys", "dreams", "interpretations", "posts", "comments", "reports",
                    "acquaintances", "notifications", "audit")
            .map(DoorTable::of).toList();
    private static final List<String> EVERYBODY = List.of("owner", "friend", "blocked", "stranger", "IMAM", "AUDITOR",
            "ADMIN", "anonymous", "owner.expired", "owner.revoked", "owner.read", "owner.write", "AUDITOR.audit");
    private static final FieldsTable FIELDS = new FieldsTable();

    @LocalServerPort
    private int port;
    @Autowired
    private Registration registration;
    @Autowired
    private InstallationSecret secret;
    @Autowired
    private ActiveSessions sessions;
    @Autowired
    private List<RequestMappingHandlerMapping> mappings;
    private Map<String, Call> calls = Map.of();

    @BeforeEach
    void readTheDescription() {
        calls = new LinkedHashMap<>();
        new Description(anonymous().get("/v3/api-docs").hasStatus(200).json()).calls()
                .forEach(call -> calls.put(nameOf(call.method(), call.path()), call));
    }

    @Test
    void every_call_has_its_place_in_one_table() {
        List<String> spokenOf = TABLES.stream()
                .flatMap(table -> table.lines().stream().map(line -> withoutQuery(line.call())).distinct()).toList();
        assertThat(spokenOf).as("see CONTRIBUTING.md, Adding a call").doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(calls.keySet());
    }

    @Test
    void every_door_is_described() {
        Stream<String> doors = mappings.stream().flatMap(all -> all.getHandlerMethods().keySet().stream())
                .flatMap(door -> door.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> methodsOf(door).map(method -> nameOf(method, path))));
        assertThat(doors).isNotEmpty().isSubsetOf(calls.keySet());
    }

    @Test
    void every_table_asks_everybody() {
        assertThat(TABLES).allSatisfy(table -> assertThat(table.callers()).as(table.things()).containsAll(EVERYBODY));
    }

    @TestFactory
    Stream<DynamicTest> everybody_gets_what_the_tables_say() {
        return TABLES.stream().flatMap(this::tests);
    }

    /** Reading changes nobody, so all readers of a table are the same company; who changes something has another. */
    private Stream<DynamicTest> tests(DoorTable table) {
        Map<String, Scene> scenes = new HashMap<>();
        return table.lines().stream().map(line -> DynamicTest.dynamicTest(line.call() + " " + line.state(), () -> {
            String scene = line.call().startsWith("GET ") ? "reading" : line.call();
            play(line, scenes.computeIfAbsent(scene, _ -> new Scene(table.things(), company())));
        }));
    }

    /** Who is to be refused goes first, for the others may change or even end what it is about. */
    private void play(Line line, Scene scene) throws Exception {
        List<Knock> knocks = line.cells().entrySet().stream()
                .map(cell -> scene.knock(call(line), line, cell.getKey(), cell.getValue())).toList();
        Map<String, String> answers = new HashMap<>();
        List<String> complaints = new ArrayList<>();
        for (boolean refused : new boolean[]{true, false}) {
            List<Knock> now = knocks.stream().filter(knock -> knock.isRefused() == refused).toList();
            List<Outcome> outcomes = Crowd.atOnce(now.size(), at -> now.get(at)::send);
            for (int at = 0; at < now.size(); at++) {
                answers.put(now.get(at).by(), outcomes.get(at).cell());
                complaints.addAll(outcomes.get(at).complaints());
            }
        }
        assertThat(line.with(answers)).isEqualTo(line.with(line.cells()));
        assertThat(complaints).isEmpty();
    }

    /** One company and the things of its owner. */
    private record Scene(String things, Company company, Map<String, Thing> made, Map<String, Answer> nothing) {

        Scene(String things, Company company) {
            this(things, company, new HashMap<>(), new ConcurrentHashMap<>());
        }

        /** Whoever may change a thing gets one of their own; all others look at the same. */
        Knock knock(Call call, Line line, String by, String expected) {
            boolean changes = !line.call().startsWith("GET ") && expected.charAt(0) <= '3';
            Thing thing = changes
                    ? new Things(company).make(things, line.state())
                    : made.computeIfAbsent(line.state(), state -> new Things(company).make(things, state));
            return new Knock(call, queryOf(line.call()), by, company.caller(by), thing, expected,
                    FIELDS.of(withoutQuery(line.call()), line.state()), nothing);
        }
    }

    private static Stream<String> methodsOf(RequestMappingInfo door) {
        Set<RequestMethod> methods = door.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
    }

    private Call call(Line line) {
        return Objects.requireNonNull(calls.get(withoutQuery(line.call())), line.call());
    }

    private Company company() {
        return new Company(anonymous(), registration::grant, new ExpiredTokens(secret, sessions)::like);
    }

    private Caller anonymous() {
        return new Caller("http://localhost:" + port);
    }

    private static String nameOf(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceFirst("^/api/v1", "");
    }

    private static String withoutQuery(String call) {
        return call.replaceFirst("\\?.*", "");
    }

    private static String queryOf(String call) {
        return call.contains("?") ? call.substring(call.indexOf('?')) : "";
    }
}
