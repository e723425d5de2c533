/**
 * Share of companies by country of their head office, per million companies with a known country.
 *
 * The fourteen largest, 87 % of all, are published: the mean of an index of 54.4 million LinkedIn company pages
 * (github.com/Gauravluhariwala/DB_LI, October 2025) and of People Data Labs' company table
 * (docs.peopledatalabs.com/docs/company-countries.md); the Netherlands, South Africa and Italy from the latter alone.
 * Norway is bounded by its rank. The others share the rest by GDP^0.8 (World Bank, 2023) with a weight per continent,
 * right to about 2.5 times each.
 */
const perMillion = `
  us 273987.1, fr 135906.8, gb 99454.9, cn 56802.5, in 55700.7, es 53276.7, de 48195.8,
  br 38124.2, be 23356, ca 19659.5, au 18910.2, nl 16917.7, za 16387.4, it 16009.5, no 14000,
  ch 5899.3, pl 5502.8, se 4284.2, ie 4006.7, at 3831.9, mx 3572.2, dk 3151.7, id 2887.6,
  jp 2835.3, ro 2815.3, cz 2685.2, fi 2484.2, tr 2435.1, pt 2397, sa 2363.7, gr 2064.6,
  hu 1883.5, tw 1793.4, ua 1640.9, eg 1603.4, ar 1570.9, ng 1495.2, kr 1380.1, th 1319.1,
  il 1308.8, ae 1297, sk 1293.6, sg 1291.3, ru 1181.7, bd 1157.7, ph 1157.1, vn 1141.3, my 1077,
  dz 1074, bg 1044.1, hk 1038.9, co 998.4, pk 942.7, cl 936.4, lu 911.8, hr 885.6, lt 843.8,
  nz 823, rs 820.7, et 791, pe 781.4, kz 766.9, si 759.2, iq 742, qa 706.1, ma 702.4, sd 572.7,
  ke 564.8, lv 531, kw 522.4, ee 502.7, ao 467, tz 442.3, ci 440.7, gh 429.8, do 415.3,
  ec 408.2, pr 405.6, is 404.2, cd 384.2, om 378.6, ba 362.3, gt 361.3, uz 329.4, ir 324.3,
  al 317.9, cr 316.6, lk 310.3, ly 308.7, pa 307.4, ug 302.7, tn 299.1, cm 296.2, mt 295.3,
  uy 289.2, az 274.4, mm 251.3, md 244.4, mk 223.1, sn 209, jo 206.8, mo 194.5, zm 193.5,
  bo 190.5, zw 184.5, bh 181.7, py 180.8, np 173.9, xk 169.1, gn 168.1, pg 153, ml 152.5,
  hn 151.4, mz 150.8, ga 150.2, sv 150, bf 149.1, mc 147.3, bj 145.2, cy 143.7, bw 143.6,
  kh 142.1, ge 137.6, im 135.8, tt 128.9, me 128.5, ne 128.1, li 127.9, mg 123.3, cg 118.9,
  am 114.3, mu 113.1, rw 111.2, mw 111.2, td 105.2, ye 104.4, lb 102, na 100.1, gq 98.6,
  ss 97.8, mn 97.6, ht 97.5, jm 95.8, so 95.7, ni 89.5, ps 87.7, mr 87.6, gy 85.3, by 81.9,
  la 81.4, tg 78.9, bn 78.5, af 75.9, bs 75.2, ad 74.2, kg 73.7, fo 71.5, tj 65.5, nc 60.1,
  tm 47.2, bm 46.3, gu 46.1, sz 45.4, lr 43.3, sm 42.5, dj 41.4, ky 40.4, mv 40.4, pf 40.2,
  bb 39.4, sl 39.1, fj 38.4, cu 37.6, vi 29.5, bi 29.1, cv 28.7, cf 28.4, gm 26.4, sr 25.9,
  sc 24.6, aw 24.6, ls 23.8, bz 23.1, gw 23, gl 22.8, cw 21.9, bt 20.9, lc 18.7, km 17.1, tl 17,
  ag 15.8, sb 14.5, sx 13.2, tc 11.7, gd 11.2, vu 10.8, kn 9.5, vc 9.4, ws 9.3, st 8.9, as 8.8,
  mp 8.7, dm 6.4, mf 6.3, to 5.6, fm 5.3, sy 5.2, mh 3.6, ki 3.5, pw 3.4, nr 2.2, tv 1.1,
  ax 0.3, ai 0.3, bq 0.3, bv 0.3, io 0.3, cx 0.3, cc 0.3, ck 0.3, er 0.3, fk 0.3, gf 0.3,
  tf 0.3, gi 0.3, gp 0.3, gg 0.3, hm 0.3, va 0.3, je 0.3, kp 0.3, mq 0.3, yt 0.3, ms 0.3,
  nu 0.3, nf 0.3, pn 0.3, re 0.3, bl 0.3, sh 0.3, pm 0.3, gs 0.3, sj 0.3, tk 0.3, um 0.3,
  ve 0.3, vg 0.3, wf 0.3, eh 0.3, aq 0
`;

/** `[ISO 3166-1 alpha-2 code in lower case, share]`, largest first; `xk` stands for Kosovo. */
export const countryShares: readonly (readonly [code: string, share: number])[] = perMillion
  .trim()
  .split(/,\s*/)
  .map((entry) => {
    const [code = '', share = ''] = entry.split(' ');
    return [code, Number(share) / 1_000_000] as const;
  });
