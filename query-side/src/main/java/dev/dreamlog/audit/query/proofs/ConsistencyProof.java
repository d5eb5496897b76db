package dev.dreamlog.audit.query.proofs;

import java.util.List;

/**
 * Why a larger tree begins with all of a smaller one: RFC 9162, section 2.1.4.
 *
 * @param hashes in Base64, from the bottom to the top
 */
record ConsistencyProof(long from, long to, List<String> hashes) {}
