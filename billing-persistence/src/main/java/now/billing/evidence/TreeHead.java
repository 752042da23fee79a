package now.billing.evidence;

import java.time.Instant;

/**
 * The log as it stood at one moment. Heads follow each other: each names the one before, so none can be taken out.
 *
 * @param treeSize number of leaves
 * @param root of the tree over them, 64 hexadecimal digits
 * @param previousSize 0 for the first head
 * @param previousRoot root of the head before; for the first one the root of the empty tree
 */
public record TreeHead(long treeSize, String root, long previousSize, String previousRoot, Instant sealedAt) {}
