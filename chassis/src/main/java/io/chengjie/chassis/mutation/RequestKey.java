package io.chengjie.chassis.mutation;

/**
 * What identifies a request for replay.
 *
 * @param caller subject of the caller, so that nobody can use another's key
 * @param operation full gRPC method name
 * @param requestId chosen by the caller
 */
record RequestKey(String caller, String operation, String requestId) {}
