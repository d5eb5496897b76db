package dev.dreamlog.bench;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** What measures the product from outside must not reach inside. */
@AnalyzeClasses(packages = "dev.dreamlog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_bench_knows_nothing_of_the_products_insides = noClasses().should()
            .dependOnClassesThat(resideInAPackage("dev.dreamlog..").and(not(resideInAPackage("dev.dreamlog.bench.."))));

    @ArchTest
    static final ArchRule nothing_but_the_bench_is_in_this_module = noClasses().should()
            .resideOutsideOfPackage("dev.dreamlog.bench..");
}
