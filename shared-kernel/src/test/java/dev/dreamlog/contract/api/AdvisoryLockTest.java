package dev.dreamlog.contract.api;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdvisoryLockTest {

    @Test
    void no_two_locks_have_the_same_number() {
        assertThat(AdvisoryLock.values()).extracting(AdvisoryLock::number).doesNotHaveDuplicates();
    }
}
