/** A short draft to try the checker on, in each language. Written for this purpose, no treaty's text. */
export const EXAMPLES = {
  en: `AGREEMENT between the Government of Arcadia and the Government of Borduria on Cooperation in the Recovery of Assets

Article 1
Scope
1. The Parties shall afford each other the widest measure of assistance in investigations, prosecutions and judicial proceedings concerning offences of corruption.
2. This Agreement does not apply to the extradition of any person.

Article 2
Central Authorities
For the purposes of this Agreement, the Ministry of Justice of each Party is the Central Authority. Requests shall be transmitted directly between the Central Authorities.

Article 3
Tracing and freezing
1. The Requested Party shall, upon request, endeavour to ascertain whether proceeds of an offence are located within its jurisdiction.
2. Where such proceeds are found, the Requested Party shall take the measures necessary to freeze or seize them.

Article 4
Confiscation
The Requested Party may, to the extent permitted by its law, give effect to a final order of confiscation made by a court of the Requesting Party. The rights of bona fide third parties shall be respected.

Article 5
Return
Public funds that were embezzled shall be returned to the Requesting Party, less the reasonable expenses incurred in recovering them.

Article 6
Refusal
Assistance may be refused if execution of the request would prejudice the sovereignty, security or public order of the Requested Party. The Requested Party shall not decline to act on the ground of bank secrecy.
`,
  zh: `甲国政府和乙国政府关于追回资产合作的协定

第一条 适用范围
一、双方应当就腐败犯罪的侦查、起诉和审判相互提供最广泛的司法协助。
二、本协定不适用于引渡。

第二条 中央机关
双方的司法部为中央机关。请求应当由中央机关直接相互转递。

第三条 查找和冻结
一、被请求方应当根据请求，努力查明犯罪所得是否位于其境内。
二、发现犯罪所得的，被请求方应当采取必要措施予以冻结或者扣押。

第四条 没收
被请求方可以在其法律允许的范围内，执行请求方法院作出的生效没收裁决。善意第三人的权利应当受到尊重。

第五条 返还
被贪污的公款应当返还请求方，但可以扣除追回资产的合理费用。

第六条 拒绝
如果执行请求将损害被请求方的主权、安全或者公共秩序，可以拒绝提供协助。被请求方不得以银行保密为由拒绝提供协助。
`,
} as const;
