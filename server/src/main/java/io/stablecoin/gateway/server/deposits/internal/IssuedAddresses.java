package io.stablecoin.gateway.server.deposits.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stablecoin.gateway.contracts.ForwarderFactory;
import io.stablecoin.gateway.server.deposits.DepositAddresses;
import io.stablecoin.gateway.server.deposits.DepositProblem;
import io.stablecoin.gateway.server.transactions.HotWallets;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues CREATE2 addresses of the recorded factory. */
@Component
class IssuedAddresses implements DepositAddresses {

  private final RecordedFactory factory;
  private final ForwarderTable forwarders;
  private final ReadBlockTable blocks;
  private final HotWallets hotWallets;

  IssuedAddresses(
      RecordedFactory factory,
      ForwarderTable forwarders,
      ReadBlockTable blocks,
      HotWallets hotWallets) {
    this.factory = factory;
    this.forwarders = forwarders;
    this.blocks = blocks;
    this.hotWallets = hotWallets;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Address issue(String id, MerchantId merchant, Token token) {
    requireWatched(token.chain());
    Bytes salt = salt(id);
    Address address = factory.get().forwarder(salt);
    forwarders.add(new Forwarder(address, merchant, token.chain(), token.contract()), salt);
    return address;
  }

  /** What is paid before a chain is watched would never be seen; the watcher begins by itself. */
  private void requireWatched(ChainId chain) {
    if (blocks.newest(chain).isEmpty()) {
      throw new ApiProblem(
          DepositProblem.NETWORK_UNAVAILABLE, "The chain could not be read since the start.");
    }
  }

  private static Bytes salt(String id) {
    return Bytes.of(id.getBytes(UTF_8)).keccak256();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isOwn(Address address) {
    return hotWallets.all().contains(address)
        || factory.find().filter(it -> isPartOf(it, address)).isPresent()
        || forwarders.among(List.of(address)).containsKey(address);
  }

  private static boolean isPartOf(ForwarderFactory factory, Address address) {
    return address.equals(factory.address()) || address.equals(factory.implementation());
  }
}
