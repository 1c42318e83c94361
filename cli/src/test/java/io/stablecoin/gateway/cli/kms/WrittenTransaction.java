package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.signer.AccessListEntry;
import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.Eip2930Transaction;
import io.stablecoin.gateway.signer.Eip7702Transaction;
import io.stablecoin.gateway.signer.LegacyTransaction;
import io.stablecoin.gateway.signer.TypedTransaction;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Wei;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A transaction as JSON in which every field is named. */
final class WrittenTransaction {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private WrittenTransaction() {}

  static String json(UnsignedTransaction transaction) {
    ObjectNode json =
        MAPPER
            .createObjectNode()
            .put("type", Integer.toString(transaction.type()))
            .put("chainId", transaction.chainId().value())
            .put("nonce", transaction.nonce())
            .put("gas", transaction.gasLimit())
            .put("value", hexadecimal(transaction.value()))
            .put("data", transaction.data().toString());
    json.put("to", transaction.to() == null ? null : transaction.to().toString());
    switch (transaction) {
      case LegacyTransaction tx -> json.put("gasPrice", hexadecimal(tx.gasPrice()));
      case Eip2930Transaction tx -> json.put("gasPrice", hexadecimal(tx.gasPrice()));
      case Eip1559Transaction tx -> fees(json, tx.maxFeePerGas(), tx.maxPriorityFeePerGas());
      case Eip7702Transaction tx -> {
        fees(json, tx.maxFeePerGas(), tx.maxPriorityFeePerGas());
        tx.authorizations()
            .forEach(each -> add(json.withArray("authorizationList"), each.authorization()));
      }
    }
    if (transaction instanceof TypedTransaction tx) {
      accessList(json.withArray("accessList"), tx.accessList());
    }
    return json.toString();
  }

  private static void fees(ObjectNode json, Wei most, Wei tip) {
    json.put("maxFeePerGas", hexadecimal(most)).put("maxPriorityFeePerGas", hexadecimal(tip));
  }

  private static void add(ArrayNode list, Authorization authorization) {
    list.addObject()
        .put("chainId", authorization.scope().chain().map(ChainId::value).orElse(0L))
        .put("address", authorization.delegate().toString())
        .put("nonce", authorization.nonce());
  }

  private static void accessList(ArrayNode list, List<AccessListEntry> entries) {
    for (AccessListEntry entry : entries) {
      ArrayNode keys =
          list.addObject().put("address", entry.address().toString()).putArray("storageKeys");
      entry.storageKeys().stream().map(Bytes::toString).forEach(keys::add);
    }
  }

  private static String hexadecimal(Wei wei) {
    return "0x" + wei.value().toString(16);
  }
}
