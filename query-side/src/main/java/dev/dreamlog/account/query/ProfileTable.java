package dev.dreamlog.account.query;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Reads the profiles. */
interface ProfileTable extends Repository<ProfileRow, UUID> {

    Optional<ProfileRow> findById(UUID accountId);
}
