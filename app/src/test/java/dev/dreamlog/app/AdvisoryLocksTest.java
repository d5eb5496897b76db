package dev.dreamlog.app;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Advisory locks are named by numbers that are one's own to choose: whoever chose alike would wait for each other. */
class AdvisoryLocksTest {

    private static final Set<String> NAMES_OF_LOCKS = Set.of("LOCK", "TURN");

    @Test
    void no_two_locks_have_the_same_number() {
        List<JavaField> locks = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.dreamlog").stream().flatMap(type -> type.getFields().stream())
                .filter(field -> NAMES_OF_LOCKS.contains(field.getName())
                        && field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getRawType().isEquivalentTo(long.class))
                .toList();

        assertThat(locks).hasSizeGreaterThan(3).extracting(AdvisoryLocksTest::number).doesNotHaveDuplicates();
    }

    private static long number(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.getLong(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
