package dev.dreamlog.audit.query.proofs;

import java.util.List;

/**
 * Why an event is in the tree: RFC 9162, section 2.1.3.
 *
 * @param position of the event in the log
 * @param leafIndex its place among all events; the log may have empty positions, the tree has none
 * @param treeSize how many leaves the tree has whose root this leads to
 * @param leafHash in Base64, as all hashes
 * @param hashes from the bottom to the top
 */
record InclusionProof(long position, long leafIndex, long treeSize, String leafHash, List<String> hashes) {}
