package dev.dreamlog.app;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.NullMarked;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Holds the house: columns are modules, rows are features, and what is nobody's business stays package-private. */
@AnalyzeClasses(packages = "dev.dreamlog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> KERNEL = resideInAPackage("dev.dreamlog.*.api..");
    private static final DescribedPredicate<JavaClass> COMMAND_SIDE = resideInAPackage("dev.dreamlog.*.command..");
    private static final DescribedPredicate<JavaClass> QUERY_SIDE = resideInAPackage("dev.dreamlog.*.query..");
    private static final DescribedPredicate<JavaClass> SAGAS = resideInAnyPackage(
            "dev.dreamlog.interpretation.saga..",
            "dev.dreamlog.interpretation.queue..",
            "dev.dreamlog.interpretation.interpreter..");
    private static final DescribedPredicate<JavaClass> THE_LOG = resideInAPackage("dev.dreamlog.eventstore..")
            .and(not(KERNEL));
    private static final DescribedPredicate<JavaClass> APP = resideInAnyPackage("dev.dreamlog", "dev.dreamlog.app..");

    /** Which other rows a row may know, as its package says; each may know what all HTTP calls have in common. */
    private static final Map<String, Set<String>> ROWS = Map.of(
            "contract", Set.of("account", "dream"),
            "account", Set.of("contract"),
            "dream", Set.of("contract", "account"),
            "interpretation", Set.of("contract", "account", "dream"),
            "social", Set.of("contract", "account", "dream"),
            "engagement", Set.of("contract", "account", "dream", "social"),
            "notification", Set.of("contract", "account", "dream", "interpretation", "social"),
            "audit", Set.of("contract", "account", "dream", "interpretation", "social", "engagement", "eventstore",
                    "transparency"));

    @ArchTest
    static final ArchRule the_kernel_knows_only_axon_and_jspecify = classes().that(KERNEL).should()
            .onlyDependOnClassesThat(
                    KERNEL.or(resideInAnyPackage("java..", "javax.crypto..", "org.axonframework..", "org.jspecify..")));

    @ArchTest
    static final ArchRule the_command_side_knows_no_other_side = noClasses().that(COMMAND_SIDE).should()
            .dependOnClassesThat(QUERY_SIDE.or(SAGAS).or(THE_LOG).or(APP));

    @ArchTest
    static final ArchRule the_query_side_knows_no_other_side = noClasses().that(QUERY_SIDE).should()
            .dependOnClassesThat(COMMAND_SIDE.or(SAGAS).or(APP));

    @ArchTest
    static final ArchRule only_the_audit_reads_the_log_itself = noClasses().that(QUERY_SIDE)
            .and(not(resideInAPackage("dev.dreamlog.audit.query.."))).should().dependOnClassesThat(THE_LOG);

    @ArchTest
    static final ArchRule sagas_and_interpreters_know_no_other_side = noClasses().that(SAGAS).should()
            .dependOnClassesThat(COMMAND_SIDE.or(QUERY_SIDE).or(THE_LOG).or(APP));

    @ArchTest
    static final ArchRule the_log_knows_only_the_kernel = noClasses().that(THE_LOG).should()
            .dependOnClassesThat(COMMAND_SIDE.or(QUERY_SIDE).or(SAGAS).or(APP));

    @ArchTest
    static final ArchRule whoever_verifies_the_log_needs_nothing_but_java = classes()
            .that(resideInAPackage("dev.dreamlog.transparency..")).should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "dev.dreamlog.transparency.."));

    @ArchTest
    static final ArchRule a_row_knows_only_the_rows_it_names = classes()
            .that(describe("belong to a row", type -> ROWS.containsKey(row(type)))).should(knowOnlyTheRowsTheyName());

    @ArchTest
    static final ArchRule controllers_are_nobodys_business = classes().that().areAnnotatedWith(RestController.class)
            .should().notBePublic();

    @ArchTest
    static final ArchRule projections_and_reactions_are_nobodys_business = classes().that()
            .areAnnotatedWith(ProcessingGroup.class)
            .and(QUERY_SIDE).should().notBePublic().andShould().haveNameMatching(".+(Projection|\\.When\\w+)");

    @ArchTest
    static final ArchRule tables_are_nobodys_business = classes().that()
            .haveNameMatching(".+\\.query\\..*(Table|Row)").should().notBePublic();

    @ArchTest
    static final ArchRule names_say_what_a_thing_is_not_what_kind = noClasses().should()
            .haveNameMatching(".*(Dto|Impl|Utils?|Manager|Helper)");

    @ArchTest
    static final ArchRule nothing_may_be_null_that_does_not_say_so = classes().should(liveInANullMarkedPackage());

    private static String row(JavaClass type) {
        String[] names = type.getPackageName().split(Pattern.quote("."), -1);
        return names.length > 2 ? names[2] : "";
    }

    private static ArchCondition<JavaClass> knowOnlyTheRowsTheyName() {
        return new ArchCondition<>("know only the rows they name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !mayKnow(row(type), dependency.getTargetClass()))
                        .map(dependency -> SimpleConditionEvent.violated(dependency, dependency.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private static boolean mayKnow(String row, JavaClass other) {
        return !other.getPackageName().startsWith("dev.dreamlog.") || row(other).equals(row)
                || ROWS.getOrDefault(row, Set.of()).contains(row(other))
                || other.getPackageName().equals("dev.dreamlog.eventstore.api");
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not"));
                }
            }
        };
    }
}
