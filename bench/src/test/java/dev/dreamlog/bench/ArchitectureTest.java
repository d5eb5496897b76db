package dev.dreamlog.bench;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import dev.dreamlog.contract.command.Write;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * What measures the product from outside must not reach inside. Parts that are laid beside it send its commands, and one
 * of them writes as its controllers do.
 */
@AnalyzeClasses(packages = "dev.dreamlog", importOptions = ArchitectureTest.ThisModule.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_bench_knows_nothing_of_the_products_insides = noClasses().should()
            .dependOnClassesThat(resideInAPackage("dev.dreamlog..")
                    .and(not(resideInAnyPackage("dev.dreamlog.bench..", "dev.dreamlog.*.api")))
                    .and(not(type(Write.class))));

    @ArchTest
    static final ArchRule nothing_but_the_bench_is_in_this_module = noClasses().should()
            .resideOutsideOfPackage("dev.dreamlog.bench..");

    /** What parts are compiled against lies beside it. */
    static final class ThisModule implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return location.contains("/bench/target/classes/");
        }
    }
}
