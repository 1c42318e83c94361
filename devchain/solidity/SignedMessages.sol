// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title EIP-712 messages of one contract
abstract contract SignedMessages {
    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    /// @dev Above half of the curve's order a second signature of the same message would exist.
    uint256 private constant HIGHEST_S = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;

    string public name;
    string public version;

    error InvalidSignature();

    constructor(string memory domainName, string memory domainVersion) {
        name = domainName;
        version = domainVersion;
    }

    /// @dev Computed on each call: after a fork of the chain its id differs.
    function DOMAIN_SEPARATOR() public view returns (bytes32) {
        return keccak256(
            abi.encode(
                DOMAIN_TYPEHASH, keccak256(bytes(name)), keccak256(bytes(version)), block.chainid, address(this)
            )
        );
    }

    function _requireSignature(address signer, bytes32 message, uint8 v, bytes32 r, bytes32 s) internal view {
        if (uint256(s) > HIGHEST_S) revert InvalidSignature();
        address recovered = ecrecover(keccak256(abi.encodePacked(hex"1901", DOMAIN_SEPARATOR(), message)), v, r, s);
        if (recovered == address(0) || recovered != signer) revert InvalidSignature();
    }
}
