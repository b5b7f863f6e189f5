package io.chengjie.enterprise.signing;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.chengjie.chassis.time.Instants;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.SignProjectRequest;
import io.chengjie.proto.enterprise.v1.Signing;
import java.util.Optional;

/** What the rows of signings mean. */
final class Stored {
  private interface Parsing<T> {
    T run() throws InvalidProtocolBufferException;
  }

  private Stored() {}

  static Attempt attempt(SigningRow row) {
    return new Attempt(
        row.id,
        row.projectId,
        row.state,
        row.contractNo,
        row.holdId,
        row.capacityReservationId,
        row.fundReservationId,
        request(row).getAwardsList(),
        refusal(row),
        row.leaseToken);
  }

  static SignProjectRequest request(SigningRow row) {
    return parsed(() -> SignProjectRequest.parseFrom(row.content));
  }

  static Optional<Refusal> refusal(SigningRow row) {
    byte[] bytes = row.refusal;
    if (bytes == null) {
      return Optional.empty();
    }
    ErrorInfo info = parsed(() -> ErrorInfo.parseFrom(bytes));
    return Optional.of(new Refusal(info.getReason(), info.getMetadataMap()));
  }

  static byte[] bytes(Refusal refusal) {
    return ErrorInfo.newBuilder()
        .setReason(refusal.reason())
        .putAllMetadata(refusal.metadata())
        .build()
        .toByteArray();
  }

  /** Empty until it is signed. */
  static Optional<Project> answer(SigningRow row) {
    byte[] bytes = row.answer;
    return bytes == null ? Optional.empty() : Optional.of(parsed(() -> Project.parseFrom(bytes)));
  }

  static Signing view(SigningRow row) {
    Signing.Builder view =
        Signing.newBuilder()
            .setId(row.id)
            .setProjectId(row.projectId)
            .setState(Signing.State.valueOf(row.state.name()))
            .setContractNo(row.contractNo)
            .setHoldId(row.holdId)
            .setFundReservationId(row.fundReservationId)
            .addAllAwards(request(row).getAwardsList())
            .setCreateTime(Instants.toProto(row.createTime))
            .setRequestedBy(row.requestedBy);
    if (row.decideTime != null) {
      view.setDecideTime(Instants.toProto(row.decideTime));
    }
    refusal(row)
        .ifPresent(
            refusal ->
                view.setRefusalReason(refusal.reason()).putAllRefusalMetadata(refusal.metadata()));
    return view.build();
  }

  private static <T> T parsed(Parsing<T> parsing) {
    try {
      return parsing.run();
    } catch (InvalidProtocolBufferException corrupt) {
      throw new IllegalStateException("a stored signing cannot be read", corrupt);
    }
  }
}
