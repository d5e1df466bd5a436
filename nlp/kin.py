"""Words for kin, for quotations, names and summaries."""

KIN = "老伴|爱人|妻子|丈夫|母亲|父亲|妈妈|爸爸|儿子|女儿|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶"
