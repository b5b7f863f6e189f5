package io.chengjie.enterprise.signing;

/**
 * Which request made an attempt; for replays.
 *
 * @param caller subject
 * @param requestId chosen by the caller
 * @param fingerprint of the request without its id
 */
record RequestedBy(String caller, String requestId, byte[] fingerprint) {}
